import type { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { html } from '../../platform/http/html.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem, Typed } from '../../platform/pure/form.ts'
import { callOff, changeDetails, makeVisit } from './actions.server.ts'
import { takeForm } from './answer.server.ts'
import { openCheck } from './check.actions.server.ts'
import { readVisit, readVisits } from './reads.server.ts'
import { keepSeen } from './receipts.store.server.ts'
import { DetailsScreen } from './screens/details.tsx'
import { VisitScreen } from './screens/visit.tsx'
import { VisitPrintScreen } from './screens/visit-print.tsx'
import { VisitsScreen } from './screens/visits.tsx'
import type { Seating } from './seat.server.ts'
import { readWholeVisit } from './whole.reads.server.ts'
import { readWhom } from './whom.server.ts'

/** The list, a new visit, one visit, its details and its print. */
export function visitRoutes(routes: Hono<AppEnv>, platform: Platform, seating: Seating): void {
  const { keys } = platform
  const { list, one, run, visitId } = seating
  const newKey = () => newId(platform.now())

  routes.get(list, async (c) => {
    const shown = await run(
      c,
      async (tx, seat) => ({ seat, visits: await readVisits(tx, keys, seat.actor.personId) }),
      'page',
    )
    return html(c, (page) => <VisitsScreen page={page} now={platform.now()} {...shown} />)
  })

  const details = async (
    c: AppContext,
    id: string | undefined,
    refused?: { problems: Problem[]; typed: Typed },
  ) => {
    const shown = await run(c, async (tx, seat) => ({
      seat,
      whom: await readWhom(tx, seat),
      visit: id === undefined ? undefined : await readVisit(tx, keys, seat.actor.personId, id),
    }))
    if (id !== undefined && !shown.visit) throw new NotFound()
    return html(
      c,
      (page) => <DetailsScreen page={page} formKey={newKey()} {...shown} {...refused} />,
      refused ? 400 : 200,
    )
  }

  routes.get(`${list}/new`, (c) => details(c, undefined))
  routes.post(`${list}/new`, (c) =>
    takeForm(
      c,
      seating,
      async (tx, seat, form) => {
        const whom = await readWhom(tx, seat)
        const mayName = (kind: string, id: string) => whom.some((one) => one.kind === kind && one.id === id)
        return makeVisit(tx, keys, seat.actor, form, mayName)
      },
      (refused) => details(c, undefined, refused),
    ),
  )

  routes.get(`${one}/details`, (c) => details(c, visitId(c)))
  routes.post(`${one}/details`, (c) =>
    takeForm(
      c,
      seating,
      async (tx, seat, form) => {
        const whom = await readWhom(tx, seat)
        const mayName = (kind: string, id: string) => whom.some((one) => one.kind === kind && one.id === id)
        return changeDetails(tx, keys, seat.actor, visitId(c), form, mayName)
      },
      (refused) => details(c, visitId(c), refused),
    ),
  )

  const whole = async (c: AppContext, way: 'page' | 'print') => {
    const shown = await run(
      c,
      async (tx, seat) => {
        const found = await readWholeVisit(tx, keys, seat.actor.personId, visitId(c))
        if (!found) return undefined
        await keepSeen(tx, seat.actor, found.visit.id)
        const check = await openCheck(tx, keys, seat.actor, found.visit.id)
        return { seat, whole: found, mayCheck: check !== undefined }
      },
      way,
    )
    if (!shown) throw new NotFound()
    return shown
  }

  routes.get(one, async (c) => {
    const shown = await whole(c, 'page')
    return html(c, (page) => <VisitScreen page={page} newKey={newKey} now={platform.now()} {...shown} />)
  })
  routes.get(`${one}/print`, async (c) => {
    const { seat, whole: found } = await whole(c, 'print')
    return html(c, (page) => <VisitPrintScreen page={page} seat={seat} whole={found} now={platform.now()} />)
  })
  routes.post(`${one}/off`, (c) =>
    takeForm(
      c,
      seating,
      (tx, seat, form) => callOff(tx, keys, seat.actor, visitId(c), form),
      async () => c.redirect(c.req.path.replace(/\/off$/, ''), 303),
    ),
  )
}
