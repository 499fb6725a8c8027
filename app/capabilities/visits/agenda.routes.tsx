import type { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { html } from '../../platform/http/html.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem, Typed } from '../../platform/pure/form.ts'
import { readGrantees } from '../sharing/reads.server.ts'
import { beginWithHelper, changeAgenda, confirmWords, setReady } from './agenda.actions.server.ts'
import { takeForm } from './answer.server.ts'
import { writeEntry } from './entries.actions.server.ts'
import { readEntries } from './entries.reads.server.ts'
import type { Outcome } from './outcome.ts'
import { keepSeen } from './receipts.store.server.ts'
import { PrepareScreen } from './screens/prepare.tsx'
import type { Seat } from './seat.contract.ts'
import type { Seating } from './seat.server.ts'
import { readIsShared } from './tables.reads.server.ts'
import { readWholeVisit } from './whole.reads.server.ts'

/** Getting ready: topics, their order, parking, a helper, and saying that one is ready. */
export function agendaRoutes(routes: Hono<AppEnv>, platform: Platform, seating: Seating): void {
  const { keys } = platform
  const { one, run, visitId, side } = seating
  const newKey = () => newId(platform.now())

  const prepare = async (c: AppContext, refused?: { problems: Problem[]; typed: Typed }) => {
    const shown = await run(
      c,
      async (tx, seat) => {
        const { personId } = seat.actor
        const whole = await readWholeVisit(tx, keys, personId, visitId(c))
        if (!whole) return undefined
        await keepSeen(tx, seat.actor, whole.visit.id)
        const all = await readEntries(tx, keys, personId)
        return {
          seat,
          whole,
          whom: side === 'person' ? await readGrantees(tx) : [],
          earlier: all.filter(
            ({ visitId: at, side: of, parked }) =>
              at !== whole.visit.id && of === side && parked && !parked.takenTo,
          ),
          isShared: side === 'professional' || (await readIsShared(tx, personId)),
        }
      },
      'page',
    )
    if (!shown) throw new NotFound()
    return html(
      c,
      (page) => <PrepareScreen page={page} newKey={newKey} {...shown} {...refused} />,
      refused ? 400 : 200,
    )
  }
  type Act = (tx: Tx, seat: Seat, form: URLSearchParams, visit: string) => Promise<Outcome>
  const post = (end: string, act: Act) =>
    routes.post(`${one}/${end}`, (c) =>
      takeForm(
        c,
        seating,
        (tx, seat, form) => act(tx, seat, form, visitId(c)),
        (refused) => prepare(c, refused),
      ),
    )

  routes.get(`${one}/prepare`, (c) => prepare(c))
  post('topics', (tx, { actor }, form, visit) =>
    writeEntry(tx, keys, actor, { visitId: visit, kind: 'topic' }, form),
  )
  post('agenda', (tx, { actor }, form, visit) => changeAgenda(tx, keys, actor, visit, form))
  if (side === 'professional') return
  post('helper', (tx, { actor }, form, visit) => beginWithHelper(tx, keys, actor, visit, form))
  post('confirm', (tx, { actor }, form, visit) => confirmWords(tx, keys, actor, visit, form))
  post('ready', (tx, { actor }, form, visit) => setReady(tx, keys, actor, visit, form))
}
