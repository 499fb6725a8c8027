import { Hono } from 'hono'
import { textOf } from '../../language/text.tsx'
import type { AppEnv } from '../../platform/http/context.ts'
import { setDisplayCookie } from '../../platform/http/display-cookie.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { pageContext } from '../../platform/http/page.ts'
import { parseForm } from '../../platform/pure/form.ts'
import { DisplayForm } from './contract.ts'
import { manifestOf } from './manifest.ts'
import { backTo } from './rules.ts'
import { DisplayScreen } from './screens/display.tsx'

/** How pages look, kept in two cookies of this device, and what the browser needs to put Concord on a home screen. */
export function display() {
  const routes = new Hono<AppEnv>()

  routes.get('/display', (c) =>
    html(c, (page) => (
      <DisplayScreen page={page} back={backTo(c.req.query('back'))} saved={c.req.query('saved') === 'yes'} />
    )),
  )

  routes.post('/display', async (c) => {
    const parsed = parseForm(DisplayForm, await readForm(c))
    if (!parsed.ok) {
      const back = backTo(String(parsed.typed.back ?? ''))
      return html(c, (page) => <DisplayScreen page={page} back={back} problems={parsed.problems} />, 400)
    }
    const { display: chosen, calm, back } = parsed.value
    setDisplayCookie(c, 'display', chosen === 'auto' ? undefined : chosen)
    setDisplayCookie(c, 'calm', calm)
    return c.redirect(backTo(back) ?? '/display?saved=yes', 303)
  })

  routes.get('/manifest.webmanifest', (c) => {
    const page = pageContext(c)
    const t = textOf(page.language)
    // Asked for without cookies, so that the address says which.
    const manifest =
      c.req.query('plain') === 'yes'
        ? manifestOf(t('discreet.name'), 'plain', page)
        : manifestOf(t('common.concord'), 'icon', page)
    return c.body(JSON.stringify(manifest), 200, {
      'content-type': 'application/manifest+json',
      'cache-control': 'public, max-age=86400',
    })
  })

  return routes
}
