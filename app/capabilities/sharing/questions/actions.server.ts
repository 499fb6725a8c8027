import type { MemberViewer, PersonViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { readPersonName } from '../../../platform/database/person-name.ts'
import { type Parsed, parseForm } from '../../../platform/pure/form.ts'
import { readLogLine } from '../access-log.reads.server.ts'
import { AnswerForm, QuestionForm } from './contract.ts'
import { placeOf, readQuestion, readServiceOf, readServiceQuestion } from './reads.server.ts'
import { addQuestion, answerQuestion } from './store.server.ts'

/**
 * Asks the service of whoever did something about that line, once. 'gone': there is no such line, or nobody to ask.
 * 'other-words': it was asked about before, in other words, and these stay.
 */
export async function ask(
  tx: Tx,
  keys: Keyring,
  { personId }: PersonViewer,
  seq: number,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<'asked' | 'before'> | 'gone' | 'other-words'> {
  const found = await readLogLine(tx, keys, personId, seq)
  const service = found?.member ? await readServiceOf(tx, found.member) : undefined
  if (!found?.member || !service) return 'gone'
  const parsed = parseForm(QuestionForm, form)
  if (!parsed.ok) return parsed
  const { words } = parsed.value
  const id = newId(at)
  const askedAs = (await readPersonName(tx, keys, personId)) ?? ''
  const added = await addQuestion(tx, {
    id,
    personId,
    serviceId: service.id,
    membershipId: found.member,
    line: found.line,
    askedAs: keys.seal(askedAs, placeOf('asked_as', id, personId)),
    words: keys.seal(words, placeOf('words', id, personId)),
    at,
  })
  if (added) return { ok: true, value: 'asked' }
  const before = await readQuestion(tx, keys, personId, seq)
  return before?.words === words ? { ok: true, value: 'before' } : 'other-words'
}

/** Answers for the service. 'gone': nothing of this service's waits under this id. */
export async function answer(
  tx: Tx,
  keys: Keyring,
  { serviceId }: MemberViewer,
  id: string,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<true> | 'gone' | 'other-words'> {
  const question = await readServiceQuestion(tx, keys, serviceId, id)
  if (!question) return 'gone'
  const parsed = parseForm(AnswerForm, form)
  if (!parsed.ok) return parsed
  const { words } = parsed.value
  const sealed = keys.seal(words, placeOf('answer', id, question.personId))
  if (await answerQuestion(tx, id, sealed, at)) return { ok: true, value: true }
  const now = await readServiceQuestion(tx, keys, serviceId, id)
  return now?.answer?.words === words ? { ok: true, value: true } : 'other-words'
}
