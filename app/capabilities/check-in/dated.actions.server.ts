import type { PersonViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, parseForm } from '../../platform/pure/form.ts'
import { CheckInForm } from './contract.ts'
import { addCheckIn } from './dated.store.server.ts'

/** Keeps a check-in of an earlier day, such as one from paper, inside the act that it belongs to. */
export async function keepDatedCheckIn(
  tx: Tx,
  keys: Keyring,
  { personId }: PersonViewer,
  form: URLSearchParams,
  { on, at }: { on: Date; at: Date },
): Promise<Parsed<{ id: string }>> {
  form.set('person', personId)
  const parsed = parseForm(CheckInForm, form)
  if (!parsed.ok) return parsed
  const { value } = parsed
  const id = newId(at)
  const seal = (table: string, column: string, words: string | undefined) =>
    words === undefined ? undefined : keys.seal(words, { table, column, row: id, person: personId })
  await addCheckIn(tx, {
    personId,
    id,
    on,
    at,
    answers: value,
    wentWell: seal('check_in', 'went_well', value['went-well']),
    note: seal('check_in_note', 'words', value.note),
  })
  return { ok: true, value: { id } }
}
