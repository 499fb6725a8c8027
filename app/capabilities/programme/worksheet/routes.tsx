import { Hono } from 'hono'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound, SignInNeeded, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asAnyone, asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Parsed } from '../../../platform/pure/form.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { saveWorksheet } from './actions.server.ts'
import type { Exercises } from './exercises.server.ts'
import { made } from './made.routes.tsx'
import { readPlace, readWorksheet, readWorksheets } from './reads.server.ts'
import { BothScreen } from './screens/both.tsx'
import { ExerciseScreen } from './screens/exercise.tsx'
import { type ReadShare, sharedMade } from './sharing.routes.tsx'
import { lengthShown } from './steps.rules.ts'

type Refused = Extract<Parsed<unknown>, { ok: false }>

/** Doing an exercise, /exercises/:exercise, and what was made with it. */
export function worksheets(platform: Platform, exercises: Exercises, readShare: ReadShare) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  routes.route('/', made(platform, exercises))
  routes.route('/', sharedMade(platform, exercises, readShare))

  /** The exercise, and what this person has of it; of many, the one that was asked for. */
  const shown = (c: AppContext, askedFor: string | undefined, find = exercises.open) =>
    asPerson(c, async (tx, { personId }) => {
      const exercise = await find(tx, c.req.param('exercise') ?? '')
      if (!exercise) throw new NotFound()
      const all = await readWorksheets(tx, keys, personId, { exercise: exercise.id, limit: 20 })
      const once = exercise.keeps === 'one'
      const asked = isId(askedFor ?? '') ? await readWorksheet(tx, keys, personId, askedFor ?? '') : undefined
      return {
        exercise,
        personId,
        place: await readPlace(tx, personId, exercise.id),
        worksheet: once ? all[0] : asked?.exercise === exercise.id ? asked : undefined,
        made: once ? [] : all.filter(({ putAwayAt }) => putAwayAt === undefined),
      }
    })

  const screen = (
    c: AppContext,
    asked: { length: string | undefined; step?: number; refused?: Refused; newId?: string; after?: string[] },
    { exercise, personId, place, worksheet, made }: Awaited<ReturnType<typeof shown>>,
  ) =>
    html(
      c,
      (page) => {
        const length = lengthShown(asked.length, place, page.calm)
        return (
          <ExerciseScreen
            page={page}
            exercise={exercise}
            about={exercises.about(exercise)}
            length={length}
            step={asked.step ?? (place?.length === length ? place.step : 0)}
            resumed={asked.length === undefined}
            person={personId}
            formKey={newId(platform.now())}
            worksheet={worksheet}
            newId={asked.newId ?? newId(platform.now())}
            made={made}
            after={asked.after}
            typed={asked.refused?.typed}
            problems={asked.refused?.problems}
          />
        )
      },
      asked.refused ? 400 : 200,
    )

  routes.get('/exercises/:exercise', async (c) => {
    const wanted = c.req.query('worksheet')
    const found = await shown(c, wanted)
    if (wanted !== undefined && !found.worksheet) throw new NotFound()
    return screen(c, { length: c.req.query('length') }, found)
  })

  routes.post('/exercises/:exercise', async (c) => {
    const replayed = c.req.header('x-concord-replay') !== undefined
    const form = await readForm(c)
    // A refusal is thrown inside, so that what was begun on the way to it is undone.
    const saved = await asAnyone(c, async (tx, viewer) => {
      if (viewer?.kind !== 'person') return 'turned-away' as const
      // Whoever had the page keeps what they wrote on it, even if it was withdrawn meanwhile.
      const exercise = await exercises.begun(tx, c.req.param('exercise'))
      if (!exercise) throw new NotFound()
      const result = await saveWorksheet({ tx, keys, viewer, at: platform.now() }, exercise, form)
      if (!('outcome' in result)) return result
      if (result.outcome === 'somebody-else') return 'turned-away' as const
      throw result.outcome === 'gone' ? new NotFound() : new Unreadable(422)
    })
    if (saved === 'turned-away') return turnAway(c, replayed)
    if (saved.ok) {
      const { location } = saved.value
      return replayed ? c.json({ location }, 201, { location }) : c.redirect(location, 303)
    }
    return replayed ? c.json({ problems: saved.problems }, 422) : again(c, form, saved)
  })

  /** The page that was sent, with every word on it and what is wrong beside each field. */
  const again = async (c: AppContext, form: URLSearchParams, refused: Refused) => {
    const worksheet = form.get('worksheet') ?? ''
    // What stood on that page, not what stands now: nobody replaces what they have not seen.
    const after = form.getAll('after').filter(isId)
    const found = await shown(c, worksheet, exercises.begun)
    const { exercise, personId, worksheet: changed } = found
    if (!form.get('length') && changed)
      return html(
        c,
        (page) => (
          <BothScreen
            page={page}
            exercise={exercise}
            worksheet={changed}
            after={after}
            person={personId}
            formKey={newId(platform.now())}
            typed={refused.typed}
            problems={refused.problems}
          />
        ),
        400,
      )
    const step = Number(form.get('step'))
    return screen(
      c,
      {
        length: form.get('length') ?? undefined,
        step: Number.isInteger(step) && step > 0 ? step : 0,
        refused,
        newId: isId(worksheet) ? worksheet : undefined,
        after,
      },
      found,
    )
  }

  return routes
}

// A session that lives but is not the form's person gets the answer its own room gives; a replay, never a sign-in page.
async function turnAway(c: AppContext, replayed: boolean): Promise<Response> {
  if (replayed) return c.json({ outcome: 'signed-out' }, 401)
  await asPerson(c, async () => {})
  throw new SignInNeeded()
}
