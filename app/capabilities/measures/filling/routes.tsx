import { Hono } from 'hono'
import { textOf } from '../../../language/text.tsx'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound, SignInNeeded, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { pageContext } from '../../../platform/http/page.ts'
import { asAnyone, asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Parsed } from '../../../platform/pure/form.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { saveAnswers } from './actions.server.ts'
import { asking } from './asking.routes.tsx'
import type { Filling } from './filling.contract.ts'
import { type Place, readFilling } from './filling.reads.server.ts'
import { finished } from './finished.routes.tsx'
import { measuresHere } from './here.routes.tsx'
import { FillScreen } from './screens/fill.tsx'
import { ReviewScreen } from './screens/review.tsx'

type Refused = Extract<Parsed<unknown>, { ok: false }>

/** Measures as their person fills them in: /measures. */
export function filling(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  routes.route('/', asking(platform))
  routes.route('/', finished(platform))
  routes.route('/', measuresHere())

  const fresh = () => newId(platform.now())

  const found = async (c: AppContext, place: Place) => {
    const t = textOf(pageContext(c).language)
    const read = await asPerson(c, async (tx, { personId }) => ({
      personId,
      filling: await readFilling({ tx, keys, personId, t, at: platform.now() }, place),
    }))
    if (!read.filling) throw new NotFound()
    return { personId: read.personId, filling: read.filling }
  }

  const shown = async (c: AppContext, place: Place) => {
    const { filling: one, personId } = await found(c, place)
    const at = c.req.query('at')
    if (at === 'review' || (at === undefined && isAnswered(one)))
      return html(c, (page) => (
        <ReviewScreen page={page} filling={one} person={personId} formKeys={[fresh(), fresh()]} />
      ))
    const now = at === 'all' ? undefined : questionAt(one, at)
    return html(c, (page) => (
      <FillScreen page={page} filling={one} person={personId} formKey={fresh()} now={now} />
    ))
  }

  const save = async (c: AppContext, place: Place) => {
    const replayed = c.req.header('x-concord-replay') !== undefined
    const form = await readForm(c)
    const t = textOf(pageContext(c).language)
    const at = platform.now()
    // A refusal is thrown inside, so that what was begun on the way to it is undone.
    const saved = await asAnyone(c, async (tx, viewer) => {
      if (viewer?.kind !== 'person') return 'turned-away' as const
      const one = await readFilling({ tx, keys, personId: viewer.personId, t, at }, place)
      if (!one) throw new NotFound()
      const result = await saveAnswers({ tx, keys, viewer, at }, one, form)
      if (!('outcome' in result)) return result
      if (result.outcome === 'somebody-else') return 'turned-away' as const
      throw result.outcome === 'gone' ? new NotFound() : new Unreadable(422)
    })
    if (saved === 'turned-away') return turnAway(c, replayed)
    return saved.ok ? c.redirect(saved.value.location, 303) : again(c, place, form, saved)
  }

  /** The page that was sent, with everything on it and what is wrong beside each question. */
  const again = async (c: AppContext, place: Place, form: URLSearchParams, refused: Refused) => {
    const { filling: one, personId } = await found(c, place)
    const response = form.get('response') ?? ''
    const wrong = refused.problems.find(({ field }) => field.startsWith('a-'))?.field.slice(2)
    return html(
      c,
      (page) => (
        <FillScreen
          page={page}
          filling={one}
          person={personId}
          formKey={fresh()}
          now={questionAt(one, wrong)}
          again={{
            ...{ typed: refused.typed, problems: refused.problems },
            // What stood on that page, not what stands now: nobody replaces what they have not seen.
            after: form.getAll('after').filter(isId),
            response: isId(response) ? response : one.responseId,
          }}
        />
      ),
      400,
    )
  }

  for (const kind of ['fill', 'goals', 'correct'] as const) {
    const place = (c: AppContext): Place => ({ kind, id: c.req.param('id') ?? '' })
    routes.get(`/measures/${kind}/:id`, (c) => shown(c, place(c)))
    routes.post(`/measures/${kind}/:id`, (c) => save(c, place(c)))
  }
  return routes
}

const isAnswered = ({ questions, standing }: Filling) => questions.every(({ code }) => standing.has(code))

/** The question that was asked for, or the first that nobody has answered yet. */
function questionAt({ questions, standing }: Filling, asked: string | undefined): string | undefined {
  const known = questions.find(({ code }) => code === asked)
  return (known ?? questions.find(({ code }) => !standing.has(code)) ?? questions[0])?.code
}

// A session that lives but is not the form's person gets the answer its own room gives; a replay, never a sign-in page.
async function turnAway(c: AppContext, replayed: boolean): Promise<Response> {
  if (replayed) return c.json({ outcome: 'signed-out' }, 401)
  await asPerson(c, async () => {})
  throw new SignInNeeded()
}
