import type { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'
import {
  answerInPlan,
  moveInPlan,
  sayWhereNow,
  seeDifferently,
  withdrawView,
} from './answers.actions.server.ts'
import { type Entrance, look } from './entrance.server.ts'
import { type Tried, triedForm } from './parts/tried.ts'
import { EntryScreen } from './screens/entry.tsx'
import type { Outcome, Writer } from './writer.ts'

type Act = (writer: Writer, entryId: string, form: URLSearchParams) => Promise<Outcome>

/** What can be said and done about one entry; a form that is refused is shown again on the entry's own page. */
export function planActs(routes: Hono<AppEnv>, at: string, enter: Entrance, platform: Platform): void {
  const act = (name: string, form: Tried['form'], work: Act) =>
    routes.post(`${at}/:entry/${name}`, async (c) => {
      const typed = await readForm(c)
      const outcome = await enter(c, (writer) => doneTo(c, writer, typed, work))
      if (outcome === 'absent') throw new NotFound()
      if (outcome === 'other-words') throw new Unreadable(422)
      if (outcome.ok) return c.redirect(outcome.value.location, 303)
      const tried = triedForm(form, outcome.problems, outcome.typed)
      const shown = await enter(c, (writer) => look(writer, 'page'))
      const entry = shown.plan.entries.find(({ id }) => id === c.req.param('entry'))
      if (!entry) throw new NotFound()
      const newKey = () => newId(platform.now())
      return html(
        c,
        (page) => <EntryScreen page={page} {...shown} entry={entry} newKey={newKey} tried={tried} />,
        400,
      )
    })

  act('answer', 'answer', answerInPlan)
  act('view', 'view', seeDifferently)
  act('withdraw', 'view', withdrawView)
  act('state', 'state', moveInPlan)
  if (at === '/plan') act('now', 'now', sayWhereNow)
}

function doneTo(c: AppContext, writer: Writer, form: URLSearchParams, work: Act): Promise<Outcome> {
  const entryId = c.req.param('entry') ?? ''
  return isId(entryId) ? work(writer, entryId, form) : Promise.resolve('absent')
}
