import type { PersonViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { repeatedSubmission } from '../../platform/database/submission.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Parsed, parseForm } from '../../platform/pure/form.ts'
import { EraseForm, type Erasure } from './contract.ts'
import { readErasure } from './reads.server.ts'
import { dueAt } from './rules.ts'
import { keepRequest, withdrawRequest } from './store.server.ts'

/** What was asked for just now, and so is to be confirmed by mail; undefined where nothing is new. */
export type Asked = Parsed<{ asked: Erasure | undefined }> | 'other-words'

/** Asks for everything of a person to be erased when its time has come. */
export async function askErasure(
  tx: Tx,
  { keys, jobs }: Pick<Platform, 'keys' | 'jobs'>,
  { personId }: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Asked> {
  const parsed = parseForm(EraseForm, form)
  if (!parsed.ok) return parsed
  form.sort()
  const { key } = parsed.value
  const mac = keys.mac('submission', `erase ${form}`)
  const before = await repeatedSubmission(tx, { personId, key, mac, location: '/my-data', at })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: { asked: undefined } }
  const requestId = newId(at)
  const due = dueAt(at)
  const endSharing = parsed.value['stop-sharing'] === 'yes'
  if (!(await keepRequest(tx, { personId, requestId, at, due, endSharing })))
    return { ok: true, value: { asked: undefined } }
  await jobs.send(tx, 'erasure', { request: requestId }, due)
  return { ok: true, value: { asked: await readErasure(tx, personId) } }
}

/** Somebody changed their mind. 'too-late': it has begun. */
export async function keepEverything(
  tx: Tx,
  { personId }: PersonViewer,
  at: Date,
): Promise<'kept' | 'nothing-asked' | 'too-late'> {
  if (await withdrawRequest(tx, personId, at)) return 'kept'
  return (await readErasure(tx, personId)) ? 'too-late' : 'nothing-asked'
}
