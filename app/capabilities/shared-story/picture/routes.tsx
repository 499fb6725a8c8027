import { Hono } from 'hono'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { isArea } from '../contract.ts'
import { drawLink } from './actions.server.ts'
import type { PictureLink } from './contract.ts'
import { readLink, readWholePicture } from './reads.server.ts'
import { LinkScreen } from './screens/link.tsx'
import { PictureScreen } from './screens/picture.tsx'
import { takeBackLink } from './store.server.ts'

/** The whole picture, /story/picture, and the links that the person draws in it. */
export function wholePicture(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  routes.get('/story/picture', async (c) => {
    const picture = await asPerson(c, (tx, viewer) => readWholePicture(tx, keys, viewer.personId))
    return html(c, (page) => <PictureScreen page={page} picture={picture} />)
  })

  routes.get('/story/picture/links', async (c) => {
    await asPerson(c, async () => {})
    return html(c, (page) => <LinkScreen page={page} formKey={newId(platform.now())} />)
  })

  routes.get('/story/picture/links/:id', async (c) => {
    const id = c.req.param('id')
    const link = await asPerson(c, async (tx, viewer) =>
      isId(id) ? readLink(tx, keys, viewer.personId, { id }) : undefined,
    )
    if (!link) throw new NotFound()
    return html(c, (page) => <LinkScreen page={page} formKey={newId(platform.now())} link={link} />)
  })

  routes.post('/story/picture/links', async (c) => {
    const form = await readForm(c)
    const drawn = await asPerson(c, (tx, viewer) => drawLink(tx, keys, viewer, form, platform.now()))
    if (drawn === 'other-words') throw new Unreadable(422)
    const { result, standing } = drawn
    if (result.ok) return c.redirect(result.value.location, 303)
    return html(
      c,
      (page) => (
        <LinkScreen
          page={page}
          formKey={newId(platform.now())}
          link={changed(form, platform.now())}
          standing={standing}
          typed={result.typed}
          problems={result.problems}
        />
      ),
      400,
    )
  })

  routes.post('/story/picture/links/:id/take-back', async (c) => {
    const id = c.req.param('id')
    await asPerson(c, async (tx, viewer) => {
      if (!isId(id) || !(await takeBackLink(tx, viewer.personId, id, platform.now()))) throw new NotFound()
    })
    return c.redirect('/story/picture#links', 303)
  })

  return routes
}

/** The link that a form set out to change, as far as the form tells; it may be gone by now. */
function changed(form: URLSearchParams, now: Date): PictureLink | undefined {
  const [id, from, to] = [form.get('change') ?? '', form.get('from') ?? '', form.get('to') ?? '']
  if (!isId(id) || !isArea(from) || !isArea(to)) return undefined
  return { id, from, to, words: undefined, drawnAt: now }
}
