import type { PersonViewer } from '../../../platform/access/viewer.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { repeatedSubmission, withdrawSubmission } from '../../../platform/database/submission.ts'
import { type Parsed, parseForm, refused } from '../../../platform/pure/form.ts'
import type { Exercise } from '../contract.ts'
import { fieldsAsked, firstOfEach, mergeAnswers, saysTheSame } from './answers.rules.ts'
import { type Answers, KeepForm, WorksheetForm } from './contract.ts'
import { newestOf } from './heads.rules.ts'
import { typedAgain } from './inputs.rules.ts'
import { readFields } from './reading.rules.ts'
import { readVersions } from './reads.server.ts'
import { stepAfter, stepsOf } from './steps.rules.ts'
import { beginWorksheet, holdWorksheet, keepPlace, putAway, writeVersion } from './store.server.ts'

export type Saved = Parsed<{ location: string }> | { outcome: 'other-words' | 'somebody-else' | 'gone' }
type Writer = { tx: Tx; keys: Keyring; viewer: PersonViewer; at: Date }

/**
 * Keeps what a person wrote in an exercise, however little, and where they stopped. It takes the place of what was on
 * their page; what another device saved meanwhile stays in force beside it.
 */
export async function saveWorksheet(
  { tx, keys, viewer, at }: Writer,
  exercise: Exercise,
  form: URLSearchParams,
): Promise<Saved> {
  const parsed = parseForm(WorksheetForm, form, ['after'])
  const asked = fieldsAsked(exercise.fields, parsed.ok ? parsed.value.length : undefined)
  const typed = typedAgain(exercise.fields, form)
  if (!parsed.ok) return { ...parsed, typed }
  const { value } = parsed
  const { personId } = viewer
  if (value.person !== undefined && value.person !== personId) return { outcome: 'somebody-else' }
  const { answers: written, problems } = readFields(asked, form)
  if (problems.length > 0) return refused(typed, ...problems)

  const once = exercise.keeps === 'one'
  const wrote = Object.keys(written).length > 0
  const find = () =>
    holdWorksheet(tx, personId, once ? { onceOf: exercise.id } : { id: value.worksheet }).then(
      (found) => found ?? (once ? holdWorksheet(tx, personId, { id: value.worksheet }) : undefined),
    )
  let held = await find()
  if (!held && !wrote && value.go === 'save')
    return refused(typed, { field: 'worksheet-answers', code: 'nothing-written' })
  if (!held && wrote) {
    await beginWorksheet(tx, { personId, worksheetId: value.worksheet, exercise: exercise.id, once, at })
    held = await find()
  }
  if (held && held.exercise !== exercise.id) return { outcome: 'gone' }

  const worksheetId = held?.worksheetId
  const location = locationAfter(exercise, value, worksheetId)
  form.sort()
  const mac = keys.mac('submission', `${exercise.id} ${form}`)
  const before = await repeatedSubmission(tx, { personId, key: value.key, mac, location, at })
  if (before === 'other-words') return { outcome: before }
  if (before) return { ok: true, value: before }

  if (worksheetId) {
    const seen = newestOf(await readVersions(tx, keys, personId, worksheetId, value.after))
    const kept = firstOfEach(seen.map(({ answers }) => answers))
    const answers = mergeAnswers(kept, asked, written)
    const changes = !(seen.length === 1 && saysTheSame(kept, answers))
    if (changes && value.go === 'save' && Object.keys(answers).length === 0) {
      await withdrawSubmission(tx, personId, value.key)
      return refused(typed, { field: 'worksheet-answers', code: 'nothing-left' })
    }
    if (changes && (wrote || seen.length > 0))
      await write(
        { tx, keys, viewer, at },
        { worksheetId, key: value.key, after: seen.map(({ id }) => id), deviceAt: value['device-at'] },
        answers,
      )
  }
  if (value.length) {
    const step = stepAfter(value.go, value.step, stepsOf(exercise.steps[value.length]).length)
    await keepPlace(tx, personId, exercise.id, { length: value.length, step, at })
  }
  return { ok: true, value: { location } }
}

function locationAfter(exercise: Exercise, form: WorksheetForm, worksheetId: string | undefined): string {
  if (form.go === 'save' && worksheetId) return `/made/${worksheetId}`
  const query = new URLSearchParams(form.length ? { length: form.length } : {})
  if (worksheetId && exercise.keeps === 'many') query.set('worksheet', worksheetId)
  return `/exercises/${exercise.id}?${query}#steps`
}

/** A version has its form's key: what a device writes next, before it has heard of this one, can say that it follows. */
async function write(
  { tx, keys, viewer, at }: Writer,
  {
    worksheetId,
    key,
    after,
    deviceAt,
  }: { worksheetId: string; key: string; after: string[]; deviceAt?: string },
  answers: Answers,
): Promise<void> {
  const { personId } = viewer
  const place = { table: 'worksheet_version', column: 'answers', row: key, person: personId }
  await writeVersion(tx, {
    personId,
    worksheetId,
    versionId: key,
    after,
    answers: keys.seal(JSON.stringify(answers), place),
    at,
    deviceAt: deviceAt === undefined ? undefined : new Date(deviceAt),
  })
}

/** Puts one version, of now or of before, in the place of those that were shown with it. */
export async function keepVersion(
  { tx, keys, viewer, at }: Writer,
  worksheetId: string,
  form: URLSearchParams,
): Promise<Saved> {
  const parsed = parseForm(KeepForm, form, ['after'])
  if (!parsed.ok) return parsed
  const { key, keep, after } = parsed.value
  const { personId } = viewer
  const held = await holdWorksheet(tx, personId, { id: worksheetId })
  if (!held) return { outcome: 'gone' }
  const location = `/made/${worksheetId}`
  form.sort()
  const mac = keys.mac('submission', `${location} ${form}`)
  const before = await repeatedSubmission(tx, { personId, key, mac, location, at })
  if (before === 'other-words') return { outcome: before }
  if (before) return { ok: true, value: before }
  const [kept] = await readVersions(tx, keys, personId, worksheetId, [keep])
  if (!kept) return { outcome: 'gone' }
  const seen = await readVersions(tx, keys, personId, worksheetId, after)
  if (!seen.every(({ id }) => id === keep))
    await write({ tx, keys, viewer, at }, { worksheetId, key, after: seen.map(({ id }) => id) }, kept.answers)
  return { ok: true, value: { location } }
}

/** Puts a worksheet away or brings it back. False: there is no such thing. */
export async function setAside(
  { tx, viewer, at }: Writer,
  worksheetId: string,
  away: boolean,
): Promise<boolean> {
  const held = await holdWorksheet(tx, viewer.personId, { id: worksheetId })
  if (!held) return false
  await putAway(tx, viewer.personId, worksheetId, away, at)
  return true
}
