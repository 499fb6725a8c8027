import { newId } from '../../../platform/crypto/ids.ts'
import { repeatedSubmission } from '../../../platform/database/submission.ts'
import { dayOf } from '../../../platform/pure/days.ts'
import { type Parsed, type Problem, parseForm, refused, typedIn } from '../../../platform/pure/form.ts'
import { type Question, questionsOf } from '../packs/questions.contract.ts'
import type { Offered } from '../settings/contract.ts'
import { type Answers, answerField, FillForm, finishTyped, type Response, type Subject } from './contract.ts'
import { finish, type Writer } from './finish.server.ts'
import { readGiven } from './reads.server.ts'
import { changesIn } from './standing.rules.ts'
import { addAnswers, beginResponse, holdResponse } from './store.server.ts'
import { readValue } from './values.rules.ts'

export type Saved = Parsed<{ location: string }> | { outcome: 'other-words' | 'somebody-else' | 'gone' }

/** What is filled in, and the address at which that is done. */
export type About = { subject: Subject; offered: Offered; base: string }

/**
 * Keeps what was answered on a page, however little, beside all that was answered before, and finishes when asked to.
 * What comes for something that was finished meanwhile is kept too, and changes nothing in it.
 */
export async function saveAnswers(writer: Writer, about: About, form: URLSearchParams): Promise<Saved> {
  const { tx, keys, viewer, at } = writer
  const { personId } = viewer
  const questions = questionsOf(about.offered.questionnaire)
  const fields = questions.map(({ code }) => answerField(code))
  const typed = typedIn(form, ['after', ...fields])
  const parsed = parseForm(FillForm, form, ['after'])
  if (!parsed.ok) return { ...parsed, typed }
  const { value } = parsed
  if (value.person !== undefined && value.person !== personId) return { outcome: 'somebody-else' }
  // An answer to a question that there is not belongs to another version of this: nothing of it is taken.
  if ([...form.keys()].some((name) => name.startsWith('a-') && !fields.includes(name)))
    return { outcome: 'other-words' }
  const { written, problems } = readAnswers(questions, form)
  if (problems.length > 0) return refused(typed, ...problems)

  const response = await holdOrBegin(writer, about, value.response, written)
  if (response === 'gone') return { outcome: 'gone' }
  const over = response?.completedAt !== undefined
  const finished = `/measures/filled/${response?.id}`
  const ends = over || (response && value.go === finishTyped)
  const location = ends ? finished : `${about.base}${value.go === finishTyped ? '' : value.go}`
  form.sort()
  const mac = keys.mac('submission', `${about.base} ${form}`)
  const before = await repeatedSubmission(tx, { personId, key: value.key, mac, location, at })
  if (before === 'other-words') return { outcome: before }
  if (before) return { ok: true, value: before }
  if (!response) return { ok: true, value: { location } }

  const deviceAt = value['device-at'] === undefined ? undefined : new Date(value['device-at'])
  const all = (await readGiven(tx, personId, [response.id])).get(response.id) ?? []
  const seen = all.filter(({ id }) => value.after.includes(id))
  const answers = changesIn(written, seen).map((each) => ({ ...each, id: value.key, deviceAt }))
  await addAnswers(tx, { personId, responseId: response.id, at }, answers)
  if (!over && value.go === finishTyped)
    await finish(writer, about.offered, response, { helped: value.helped === 'yes', deviceAt })
  return { ok: true, value: { location } }
}

function readAnswers(
  questions: readonly Question[],
  form: URLSearchParams,
): { written: Answers; problems: Problem[] } {
  const written: Record<string, Answers[string]> = {}
  const problems: Problem[] = []
  for (const question of questions) {
    const field = answerField(question.code)
    const read = readValue(question, form.getAll(field))
    if (read && 'problem' in read) problems.push({ field, code: read.problem })
    else if (read) written[question.code] = read.value
  }
  return { written, problems }
}

/** The filling-in that answers belong to: the one they name, the one under way on whatever device, or a new one. */
async function holdOrBegin(
  { tx, keys, viewer, at }: Writer,
  { subject, offered }: About,
  id: string,
  written: Answers,
): Promise<Response | 'gone' | undefined> {
  const { personId } = viewer
  const named = await holdResponse(tx, keys, personId, { id })
  if (named && (named.instrument !== subject.instrument || named.goalId !== subject.goalId)) return 'gone'
  if (named && named.leftAt === undefined) return named
  const underWay = () => holdResponse(tx, keys, personId, { underWay: subject })
  const other = await underWay()
  if (other) return other
  // Nothing begins by leafing through, and a correction begins where it is asked for.
  if (Object.keys(written).length === 0) return undefined
  if (subject.amends) return 'gone'
  await beginResponse(tx, {
    ...subject,
    personId,
    id: named ? newId(at) : id,
    version: offered.version,
    answeredOn: dayOf(at),
    at,
  })
  return underWay()
}
