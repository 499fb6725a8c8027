import type { Tx } from '../../platform/database/connection.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import type { Problem, Typed } from '../../platform/pure/form.ts'
import type { Outcome } from './outcome.ts'
import type { Seat } from './seat.contract.ts'
import type { Seating } from './seat.server.ts'

type Refused = { problems: Problem[]; typed: Typed }

/** Takes a form, does the act, and leads on; what is refused is shown again by `again`, with what was typed. */
export async function takeForm(
  c: AppContext,
  seating: Seating,
  act: (tx: Tx, seat: Seat, form: URLSearchParams) => Promise<Outcome>,
  again: (refused: Refused) => Promise<Response>,
): Promise<Response> {
  const form = await readForm(c)
  const outcome = await seating.run(c, (tx, seat) => act(tx, seat, form))
  if (outcome === 'gone') throw new NotFound()
  if (outcome === 'other-words') throw new Unreadable(422)
  if (outcome.ok) return c.redirect(outcome.value.location, 303)
  return again(outcome)
}
