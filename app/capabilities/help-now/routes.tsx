import { Hono } from 'hono'
import { textOf } from '../../language/text.tsx'
import type { AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { html } from '../../platform/http/html.ts'
import type { PageContext } from '../../platform/http/page.ts'
import { PublicPage } from '../../workspaces/public/shell.tsx'
import { helpPack } from './content.server.ts'
import { cardAt } from './rules.ts'
import { HelpCardScreen } from './screens/help-card.tsx'
import { HelpNowScreen } from './screens/help-now.tsx'

// One page for everyone: a device may keep it, so it must not even say whether someone is signed in.
const forAnyone = (page: PageContext): PageContext => ({ ...page, signedIn: false })
const mayBeKept = ['cache-control', 'no-cache'] as const

/** Help now: before sign-in, without JavaScript, and kept by the device for when there is no internet. */
export function helpNow() {
  const routes = new Hono<AppEnv>()

  routes.get('/help-now', (c) => {
    c.header(...mayBeKept)
    return html(c, (page) => (
      <PublicPage page={forAnyone(page)} title={textOf(page.language)('helpNow.title')}>
        <HelpNowScreen pack={helpPack} />
      </PublicPage>
    ))
  })

  routes.get('/help-now/:card', (c) => {
    const card = cardAt(helpPack, c.req.param('card'))
    if (!card) throw new NotFound()
    c.header(...mayBeKept)
    return html(c, (page) => (
      <PublicPage page={forAnyone(page)} title={textOf(page.language)('helpNow.title')}>
        <HelpCardScreen pack={helpPack} card={card} />
      </PublicPage>
    ))
  })

  return routes
}
