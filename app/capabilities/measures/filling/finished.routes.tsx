import { Hono } from 'hono'
import { textOf } from '../../../language/text.tsx'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { pageContext } from '../../../platform/http/page.ts'
import { asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { beginCorrection } from './correct.actions.server.ts'
import { readFinished } from './finished.reads.server.ts'
import { readOverview, titled } from './overview.reads.server.ts'
import { readCompleted } from './reads.server.ts'
import { FilledScreen } from './screens/filled.tsx'
import { FinishedScreen } from './screens/finished.tsx'

/** What a person finished, and putting it right. */
export function finished(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  routes.get('/measures/filled', async (c) => {
    const all = await asPerson(c, (tx, { personId }) => readCompleted(tx, keys, personId))
    return html(c, (page) => <FilledScreen page={page} filled={all.map(titled)} />)
  })

  routes.get('/measures/filled/:id', async (c) => {
    const now = platform.now()
    const t = textOf(pageContext(c).language)
    const found = await asPerson(c, async (tx, { personId }) => ({
      finished: await readFinished(tx, keys, personId, c.req.param('id'), t),
      overview: await readOverview(tx, keys, personId, now),
    }))
    const { finished: one, overview } = found
    if (!one) throw new NotFound()
    const next = overview.begun[0] ?? overview.due[0]
    return html(c, (page) => <FinishedScreen page={page} finished={one} formKey={newId(now)} next={next} />)
  })

  routes.post('/measures/filled/:id/correct', async (c) => {
    const form = await readForm(c)
    const at = platform.now()
    const { location } = await asPerson(c, async (tx, viewer) => {
      const begun = await beginCorrection({ tx, keys, viewer, at }, c.req.param('id'), form)
      if ('location' in begun) return begun
      throw begun.outcome === 'gone' ? new NotFound() : new Unreadable(422)
    })
    return c.redirect(location, 303)
  })
  return routes
}
