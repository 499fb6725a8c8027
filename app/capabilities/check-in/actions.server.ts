import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import { type Parsed, parseForm } from '../../platform/pure/form.ts'
import { CheckInForm } from './contract.ts'
import type { CheckInResult, CheckInWriter } from './writer.store.server.ts'

export type Recorded =
  | (CheckInResult & { answers: CheckInForm })
  | (Parsed<never> & { ok: false; outcome?: undefined })

/**
 * Keeps one check-in. Whose it is, and whether it was kept before, is decided where it is stored: a replay answers
 * as the first time, and the same key with other words is refused.
 */
export async function recordCheckIn(
  { keys, write }: { keys: Keyring; write: CheckInWriter },
  sessionHash: string,
  form: URLSearchParams,
  at: Date,
): Promise<Recorded> {
  const parsed = parseForm(CheckInForm, form)
  if (!parsed.ok) return parsed
  const { value } = parsed
  const id = newId(at)
  const seal = (table: string, column: string, words: string | undefined) =>
    words && keys.seal(words, { table, column, row: id, person: value.person }).toString('base64')
  form.sort()
  const result = await write({
    session: sessionHash,
    person: value.person,
    id,
    key: value.key,
    mac: keys.mac('submission', form.toString()).toString('base64'),
    location: `/check-in/${id}`,
    at: at.toISOString(),
    device_at: value['device-at'],
    life: value.life,
    sleep: value.sleep,
    mood: value.mood,
    energy: value.energy,
    activity: value.activity,
    pain: value.pain,
    went_well: seal('check_in', 'went_well', value['went-well']),
    note: seal('check_in_note', 'words', value.note),
    note_shared: value['share-note'] === 'yes',
    corrects: value.corrects,
  })
  return { ...result, answers: value }
}
