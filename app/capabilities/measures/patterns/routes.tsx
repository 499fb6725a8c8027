import { Hono } from 'hono'
import { textOf } from '../../../language/text.tsx'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { provedOr } from '../../../platform/http/fresh.ts'
import { html } from '../../../platform/http/html.ts'
import { pageContext } from '../../../platform/http/page.ts'
import { asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isDate } from '../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { goalAttainment } from '../instruments/goal-attainment.contract.ts'
import { aboutById } from './abouts.reads.server.ts'
import { endShowing, noteOnPattern, placeOf, shareShown, withdrawFromPattern } from './actions.server.ts'
import { type About, type Pattern, type Patterns, reaches } from './contract.ts'
import { csvOf } from './csv.rules.ts'
import { tableOf } from './parts/table-rows.ts'
import {
  type Holder,
  instrumentPatterns,
  notesOfGoals,
  readHolders,
  readPatterns,
  sightOf,
} from './reads.server.ts'
import { daysOf, patternOf, silentDays } from './rules.ts'
import { NoteScreen } from './screens/note.tsx'
import { PatternScreen } from './screens/pattern.tsx'
import { PatternsScreen } from './screens/patterns.tsx'
import { PatternPrintScreen } from './screens/print.tsx'
import { type Preview, ShowScreen } from './screens/show.tsx'
import { asSeen, withShown } from './seen.rules.ts'
import { theirPatterns } from './their.routes.tsx'

/** What was filled in, over time: /patterns for the person, /people/:id/patterns for those they show it to. */
export function patterns(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  routes.route('/', theirPatterns(platform))
  const one = '/patterns/:pattern'

  const own = (c: AppContext) =>
    asPerson(c, async (tx, { personId }) => ({
      all: await readPatterns(tx, keys, personId),
      holders: await readHolders(tx, personId, platform.now()),
    }))
  const asked = async (c: AppContext) => {
    const found = await own(c)
    const about = knownAbout(c)
    return { ...found, about, pattern: patternOf(about, found.all) }
  }

  routes.get('/patterns', async (c) => {
    const { all } = await own(c)
    return html(c, (page) => (
      <PatternsScreen
        page={page}
        goals={all.goals}
        goalNotes={notesOfGoals(all.notes)}
        patterns={instrumentPatterns(all)}
      />
    ))
  })

  routes.get(one, async (c) => {
    const { all, pattern, holders } = await asked(c)
    return html(c, (page) => (
      <PatternScreen page={page} pattern={pattern} goals={all.goals} holders={namesOf(holders)} />
    ))
  })

  routes.get(`${one}/print`, async (c) => {
    const { all, about, pattern } = await asked(c)
    const sight = ownSight(all, pattern)
    return html(c, (page) => (
      <PatternPrintScreen page={page} back={placeOf(about.id)} sight={sight} now={platform.now()} />
    ))
  })

  routes.get(`${one}/table.csv`, async (c) => {
    const { all, about, pattern } = await asked(c)
    const { head, rows } = tableOf(textOf(pageContext(c).language), pattern, all.goals)
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${about.id}.csv"`)
    return c.body(csvOf(head, rows))
  })

  const note = async (c: AppContext, typed: Typed, problems: Problem[] = []) => {
    const { about, pattern, holders } = await asked(c)
    const given = { typed, problems, formKey: newId(platform.now()) }
    const to = typed.to === 'show' ? ('show' as const) : undefined
    return html(
      c,
      (page) => (
        <NoteScreen
          page={page}
          about={about}
          shown={pattern.shown !== undefined}
          holders={namesOf(holders)}
          to={to}
          {...given}
        />
      ),
      problems.length > 0 ? 400 : 200,
    )
  }
  routes.get(`${one}/notes`, (c) => {
    const day = c.req.query('day') ?? ''
    const [year = '', month = '', date = ''] = isDate(day) ? day.split('-') : []
    return note(c, {
      to: c.req.query('to') ?? '',
      'day-day': String(Number(date) || ''),
      'day-month': String(Number(month) || ''),
      'day-year': year,
    })
  })
  routes.post(`${one}/notes`, async (c) => {
    const form = await readForm(c)
    const result = await asPerson(c, (tx, viewer) =>
      noteOnPattern(tx, keys, viewer, knownAbout(c).id, form, platform.now()),
    )
    if (result === 'other-words') throw new Unreadable(422)
    if (!result.ok) return note(c, result.typed, result.problems)
    const next = form.get('to') === 'show' ? `${placeOf(knownAbout(c).id)}/show` : result.value.location
    return c.redirect(next, 303)
  })
  routes.post(`${one}/notes/take-back`, async (c) => {
    const form = await readForm(c)
    const done = await asPerson(c, (tx, viewer) =>
      withdrawFromPattern(tx, viewer, knownAbout(c).id, form, platform.now()),
    )
    if (!done) throw new NotFound()
    return c.redirect(`${placeOf(knownAbout(c).id)}#notes`, 303)
  })

  const show = async (c: AppContext, problem: boolean) => {
    const { all, about, pattern, holders } = await asked(c)
    const reach = reaches.find((each) => each === c.req.query('reach'))
    const missing = problem || (c.req.query('checked') !== undefined && !reach)
    const now = platform.now()
    const stop = await provedOr(c, `${placeOf(about.id)}/show${reach ? `?reach=${reach}` : ''}`)
    if (stop) return stop
    const shown = withShown(all, about.id, reach ?? 'on', now)
    const props = { about, problem: missing, formKey: newId(now) }
    const silent = silentDays(daysOf(pattern, all.goals), pattern.notes)
    const previews = previewsOf(shown, about, holders)
    return html(
      c,
      (page) => <ShowScreen page={page} {...props} silent={silent} reach={reach} previews={previews} />,
      missing ? 400 : 200,
    )
  }
  routes.get(`${one}/show`, (c) => show(c, false))
  routes.post(`${one}/show`, async (c) => {
    const form = await readForm(c)
    const { about } = await asked(c)
    const stop = await provedOr(c, `${placeOf(about.id)}/show`)
    if (stop) return stop
    const result = await asPerson(c, (tx, viewer) =>
      shareShown(tx, keys, viewer, about.id, form, platform.now()),
    )
    if (result === 'other-words') throw new Unreadable(422)
    return result.ok ? c.redirect(result.value.location, 303) : show(c, true)
  })
  routes.post(`${one}/hide`, async (c) => {
    const id = await asPerson(c, async (tx, viewer) => {
      const about = knownAbout(c)
      await endShowing(tx, viewer, about.id, platform.now())
      return about.id
    })
    return c.redirect(placeOf(id), 303)
  })

  return routes
}

function knownAbout(c: AppContext): About {
  const about = aboutById(c.req.param('pattern') ?? '')
  if (!about) throw new NotFound()
  return about
}

const namesOf = (holders: readonly Holder[]) => holders.map(({ name }) => name)

/** One pattern of one's own, whether it is shown or not. */
function ownSight(all: Patterns, pattern: Pattern) {
  return pattern.about.id === goalAttainment
    ? { goals: all.goals, goalNotes: pattern.notes, patterns: [] }
    : { goals: [], goalNotes: [], patterns: [pattern] }
}

/** What each of those sees who hold the measures, the same only once; and if there is nobody, what somebody would. */
function previewsOf(shown: Patterns, about: About, holders: readonly Holder[]): Preview[] {
  const only = (all: Patterns) => ({
    ...all,
    shown: all.shown.filter(({ instrument }) => instrument === about.id),
  })
  const since = Map.groupBy(holders, (holder) => `${holder.since.getTime()} ${holder.plan}`)
  if (holders.length === 0) return [{ names: [], sight: sightOf(only(asSeen(shown, new Date(0))), true) }]
  return [...since.values()].flatMap((alike) => {
    const [first] = alike
    return first
      ? [{ names: namesOf(alike), sight: sightOf(only(asSeen(shown, first.since)), first.plan) }]
      : []
  })
}
