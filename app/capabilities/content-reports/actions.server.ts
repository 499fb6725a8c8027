import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, parseForm, refused } from '../../platform/pure/form.ts'
import { ReportForm } from './contract.ts'
import { placeOf } from './rules.ts'
import { type Kept, keepReport } from './store.server.ts'

type About = { item: { id: string; version: number }; address: string; at: Date }

/** Keeps what somebody says about a page. Who they are is not asked, and not kept. */
export async function reportContent(
  tx: Tx,
  keys: Keyring,
  form: URLSearchParams,
  { item, address, at }: About,
): Promise<Parsed<Exclude<Kept, 'wait' | 'other-words'>> | 'other-words'> {
  const parsed = parseForm(ReportForm, form)
  if (!parsed.ok) return parsed
  const { key, kind, words, email } = parsed.value
  const id = newId(at)
  const seal = (text: string | undefined, column: 'words' | 'reply_to') =>
    text === undefined ? null : keys.seal(text, placeOf(id, column))
  form.sort()
  const kept = await keepReport(tx, {
    id,
    key,
    body: keys.mac('submission', `${item.id} ${form}`),
    item,
    kind,
    words: seal(words, 'words'),
    replyTo: seal(email, 'reply_to'),
    client: keys.mac('content-report', address),
    at,
  })
  if (kept === 'other-words') return kept
  if (kept === 'wait') return refused(Object.fromEntries(form), { field: 'kind', code: 'wait' })
  return { ok: true, value: kept }
}
