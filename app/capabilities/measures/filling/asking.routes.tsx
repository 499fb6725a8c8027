import { Hono } from 'hono'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { chooseWeekly, type Done, endBreak, skip, takeBreak } from './asking.actions.server.ts'
import type { Writer } from './finish.server.ts'
import { readOverview } from './overview.reads.server.ts'
import { OverviewScreen } from './screens/overview.tsx'

/** What there is to fill in, and what the person says about being asked. */
export function asking(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  const keyOf = () => newId(platform.now())

  const overview = async (c: AppContext, refused?: Extract<Done, { ok: false }>) => {
    const found = await asPerson(c, (tx, { personId }) => readOverview(tx, keys, personId, platform.now()))
    return html(
      c,
      (page) => (
        <OverviewScreen
          page={page}
          overview={found}
          keyOf={keyOf}
          typed={refused?.typed}
          problems={refused?.problems}
        />
      ),
      refused ? 400 : 200,
    )
  }
  routes.get('/measures', (c) => overview(c))

  const act = (path: string, work: (writer: Writer, form: URLSearchParams) => Promise<Done>) =>
    routes.post(path, async (c) => {
      const form = await readForm(c)
      const done = await asPerson(c, async (tx, viewer) => {
        const result = await work({ tx, keys, viewer, at: platform.now() }, form)
        if ('outcome' in result) throw result.outcome === 'gone' ? new NotFound() : new Unreadable(422)
        return result
      })
      return done.ok ? c.redirect(done.value.location, 303) : overview(c, done)
    })
  act('/measures/not-now', skip)
  act('/measures/weekly', chooseWeekly)
  act('/measures/break', takeBreak)

  routes.post('/measures/break/end', async (c) => {
    await asPerson(c, (tx, viewer) => endBreak({ tx, keys, viewer, at: platform.now() }))
    return c.redirect('/measures', 303)
  })
  return routes
}
