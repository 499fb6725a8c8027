import { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import { beginInPlan, changeInPlan } from './actions.server.ts'
import { planActs } from './acts.routes.tsx'
import { type Entry, type Kind, kinds } from './contract.ts'
import { asColleague, asOwner, type Entrance, look } from './entrance.server.ts'
import { type Filled, filledAs, filledFrom } from './filled.rules.ts'
import { EntryScreen } from './screens/entry.tsx'
import { PlanScreen } from './screens/plan.tsx'
import { PlanPrintScreen } from './screens/print.tsx'
import { RestScreen } from './screens/rest.tsx'
import { WriteScreen } from './screens/write.tsx'
import type { Outcome } from './writer.ts'
import { mayWrite } from './writing.rules.ts'

/** One plan, two authors: the person's at /plan, and the same plan for whoever they share it with. */
export function sharedPlan(platform: Platform) {
  const routes = new Hono<AppEnv>()
  planPages(routes, '/plan', asOwner(platform), platform)
  planPages(routes, '/people/:id/plan', asColleague(platform), platform)
  return routes
}

function planPages(routes: Hono<AppEnv>, at: string, enter: Entrance, platform: Platform): void {
  const freshKey = () => newId(platform.now())

  routes.get(at, async (c) => {
    const shown = await enter(c, (writer) => look(writer, 'page'))
    return html(c, (page) => <PlanScreen page={page} {...shown} />)
  })
  routes.get(`${at}/print`, async (c) => {
    const shown = await enter(c, (writer) => look(writer, 'print'))
    return html(c, (page) => <PlanPrintScreen page={page} {...shown} now={platform.now()} />)
  })
  routes.get(`${at}/rest`, async (c) => {
    const shown = await enter(c, (writer) => look(writer, 'page'))
    return html(c, (page) => <RestScreen page={page} {...shown} />)
  })

  type Writing = {
    kind: Kind
    goalId: string
    entryId: string | undefined
    filled?: Filled
    problems?: Problem[]
  }
  const writing = async (c: AppContext, asked: Writing, status: 200 | 400 = 200) => {
    // What is not there, or not theirs to write, was not opened either.
    const { room, plan, entry, kind } = await enter(c, async (writer) => {
      const shown = await look(writer, 'page')
      const entry = asked.entryId === undefined ? undefined : entryOf(shown.plan.entries, asked.entryId)
      const kind = entry?.kind ?? asked.kind
      if (!mayWrite({ side: shown.room.side }, kind)) throw new NotFound()
      return { ...shown, entry, kind }
    })
    const goal = plan.entries.find(({ id, kind: each }) => id === asked.goalId && each === 'goal')
    const { filled = filledFrom(entry), problems = [] } = asked
    const given = { kind, goalId: goal?.id ?? '', entry, filled, problems, formKey: freshKey() }
    return html(c, (page) => <WriteScreen page={page} room={room} {...given} />, status)
  }
  const answer = async (c: AppContext, outcome: Outcome, asked: Writing) => {
    if (outcome === 'absent') throw new NotFound()
    if (outcome === 'other-words') throw new Unreadable(422)
    if (outcome.ok) return c.redirect(outcome.value.location, 303)
    const { problems, typed } = outcome
    return writing(c, { ...asked, filled: filledAs(typed), problems }, 400)
  }

  routes.get(`${at}/new`, (c) => {
    const kind = kindOf(c.req.query('kind') ?? 'step')
    return writing(c, { kind, goalId: c.req.query('goal') ?? '', entryId: undefined })
  })
  routes.post(`${at}/new`, async (c) => {
    const form = await readForm(c)
    const outcome = await enter(c, (writer) => beginInPlan(writer, form))
    const kind = kinds.find((each) => each === form.get('kind')) ?? 'step'
    return answer(c, outcome, { kind, goalId: form.get('goal') ?? '', entryId: undefined })
  })

  routes.get(`${at}/:entry`, async (c) => {
    const shown = await enter(c, async (writer) => {
      const seen = await look(writer, 'page')
      return { ...seen, entry: entryOf(seen.plan.entries, c.req.param('entry')) }
    })
    return html(c, (page) => <EntryScreen page={page} {...shown} newKey={freshKey} />)
  })
  routes.get(`${at}/:entry/change`, (c) =>
    writing(c, { kind: 'step', goalId: '', entryId: c.req.param('entry') }),
  )
  routes.post(`${at}/:entry/change`, async (c) => {
    const form = await readForm(c)
    const entryId = c.req.param('entry')
    const outcome = await enter(c, async (writer): Promise<Outcome> => {
      return isId(entryId) ? changeInPlan(writer, entryId, form) : 'absent'
    })
    return answer(c, outcome, { kind: 'step', goalId: '', entryId })
  })
  planActs(routes, at, enter, platform)
}

function entryOf(entries: Entry[], id: string | undefined): Entry {
  const entry = entries.find((each) => each.id === id)
  if (!entry) throw new NotFound()
  return entry
}

function kindOf(typed: string): Kind {
  const kind = kinds.find((each) => each === typed)
  if (!kind) throw new NotFound()
  return kind
}
