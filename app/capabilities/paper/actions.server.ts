import type { PersonViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { repeatedSubmission, withdrawSubmission } from '../../platform/database/submission.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { readForPaper } from '../measures/sheets/sheets.reads.server.ts'
import { measureKind, mostOut, roomKinds, SheetForm } from './contract.ts'
import { codeOf, digestOf } from './keys.server.ts'
import { readSheets } from './reads.server.ts'
import { stateOf, untilOf } from './rules.ts'
import { addSheet } from './store.server.ts'

/** Makes sheets to print, each with a code of its own, once per form. */
export async function makeSheets(
  tx: Tx,
  keys: Keyring,
  { personId }: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<{ location: string }> | 'other-words'> {
  const parsed = parseForm(SheetForm, form)
  if (!parsed.ok) return parsed
  const { key, kind: wanted, pain, copies } = parsed.value
  const measure = wanted.startsWith('measure ')
    ? (await readForPaper(tx)).find(({ id }) => measureKind(id) === wanted)
    : undefined
  const kind = roomKinds.find((each) => each === wanted) ?? (measure && ('measure' as const))
  if (!kind) return refused(typedIn(form), { field: 'kind', code: 'choose' })
  form.sort()
  const first = newId(at)
  const location = `/from-paper/${first}`
  const mac = keys.mac('submission', `paper ${form}`)
  const before = await repeatedSubmission(tx, { personId, key, mac, location, at })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const out = (await readSheets(tx, keys, personId)).filter((sheet) => stateOf(sheet, at) === 'out')
  if (out.length + copies > mostOut) {
    await withdrawSubmission(tx, personId, key)
    return refused(typedIn(form), { field: 'kind', code: 'too-many' })
  }
  const ids = [first, ...Array.from({ length: copies - 1 }, () => newId(at))]
  for (const id of ids)
    await addSheet(tx, {
      personId,
      id,
      kind,
      ...(measure && { instrument: { id: measure.id, version: measure.version } }),
      withPain: kind === 'check-in' && pain === 'yes',
      code: digestOf(keys, codeOf(keys, id)),
      at,
      until: untilOf(at),
    })
  return { ok: true, value: { location } }
}
