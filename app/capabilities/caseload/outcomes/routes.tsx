import { Hono } from 'hono'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asMember } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { noteOutcome, openPlace, setClaim, takeOutcomeBack } from './actions.server.ts'
import { PlaceInListScreen } from './screens/place.tsx'

const who = ['professional'] as const
type Refused = Extract<Awaited<ReturnType<typeof noteOutcome>>, { ok: false }>

/** Somebody's place in a professional's list, /caseload/:id: who has taken them on, and what was done. */
export function outcomes(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  const about = (c: AppContext) => c.req.param('id') ?? ''
  const back = (c: AppContext, end = '') => c.redirect(`/caseload/${about(c)}${end}`, 303)

  const one = async (c: AppContext, refused?: Refused) => {
    const place = await asMember(c, who, (tx, viewer) => openPlace(tx, keys, viewer, about(c)))
    if (!place) throw new NotFound()
    const now = platform.now()
    return html(
      c,
      (page) => (
        <PlaceInListScreen
          page={page}
          place={place}
          formKey={newId(now)}
          first={c.req.query('first') !== undefined}
          typed={refused?.typed}
          problems={refused?.problems}
        />
      ),
      refused ? 400 : 200,
    )
  }
  routes.get('/caseload/:id', (c) => one(c))

  routes.post('/caseload/:id/outcome', async (c) => {
    const form = await readForm(c)
    const now = platform.now()
    const done = await asMember(c, who, (tx, viewer) => noteOutcome(tx, keys, viewer, about(c), form, now))
    if (done === 'nobody') throw new NotFound()
    if (done === 'other-words') throw new Unreadable(422)
    return done.ok ? back(c) : one(c, done)
  })

  routes.post('/caseload/:id/outcome/undo', async (c) => {
    const form = await readForm(c)
    const now = platform.now()
    if (!(await asMember(c, who, (tx, viewer) => takeOutcomeBack(tx, keys, viewer, about(c), form, now))))
      throw new NotFound()
    return back(c)
  })

  const claim = async (c: AppContext, claimed: boolean) => {
    const form = await readForm(c)
    const now = platform.now()
    const done = await asMember(c, who, (tx, viewer) =>
      setClaim(tx, keys, viewer, about(c), form, claimed, now),
    )
    if (done === 'nobody') throw new NotFound()
    return back(c, done === 'first' ? '?first' : '')
  }
  routes.post('/caseload/:id/claim', (c) => claim(c, true))
  routes.post('/caseload/:id/claim/back', (c) => claim(c, false))

  return routes
}
