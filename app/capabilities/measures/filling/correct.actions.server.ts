import { newId } from '../../../platform/crypto/ids.ts'
import { repeatedSubmission } from '../../../platform/database/submission.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { offeredInstrument } from '../settings/offered.reads.server.ts'
import type { Writer } from './finish.server.ts'
import { addAnswers, beginResponse, holdResponse } from './store.server.ts'

/** Begins a correction of something that was finished, from what it says now. The address to go on at. */
export async function beginCorrection(
  writer: Writer,
  id: string,
  form: URLSearchParams,
): Promise<{ location: string } | { outcome: 'other-words' | 'gone' }> {
  const { tx, keys, viewer, at } = writer
  const { personId } = viewer
  const key = form.get('key') ?? ''
  const old = isId(id) ? await holdResponse(tx, keys, personId, { id }) : undefined
  const words = old && (await offeredInstrument(tx, old.instrument))
  if (!old?.answers || old.amendedAt || !words || !isId(key)) return { outcome: 'gone' }
  const location = `/measures/correct/${id}`
  const mac = keys.mac('submission', location)
  const before = await repeatedSubmission(tx, { personId, key, mac, location, at })
  if (before === 'other-words') return { outcome: before }
  if (before) return before
  const { instrument, goalId } = old
  const subject = { instrument, ...(goalId ? { goalId } : {}), amends: id }
  if (await holdResponse(tx, keys, personId, { underWay: subject })) return { location }
  const responseId = newId(at)
  await beginResponse(tx, {
    ...subject,
    ...{ personId, id: responseId, version: words.version, answeredOn: old.answeredOn, at },
  })
  const answers = Object.entries(old.answers).map(([item, value]) => ({
    ...{ id: responseId, item, value, after: [] },
  }))
  await addAnswers(tx, { personId, responseId, at }, answers)
  return { location }
}
