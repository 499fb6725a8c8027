import type { PersonViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { repeatedSubmission } from '../../../platform/database/submission.ts'
import { type Parsed, parseForm, refused } from '../../../platform/pure/form.ts'
import { exerciseById, itemById } from '../content.reads.server.ts'
import type { Published } from '../library/contract.ts'
import { BadDayForm, FavouriteForm, HowForm } from './contract.ts'
import { chooseForBadDay, keepFavourite, keepGo } from './toolbox.store.server.ts'

type Done = Parsed<{ location: string }>

/** Stars a text that readers see, or takes the star away. Nothing happens twice, so the form needs no key. */
export async function starItem(
  tx: Tx,
  published: Published,
  viewer: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<{ item: string }>> {
  const parsed = parseForm(FavouriteForm, form)
  if (!parsed.ok) return parsed
  const { item, keep } = parsed.value
  const known = itemById(item)
  if (!known || (keep === 'yes' && !published.has(known)))
    return refused({ item }, { field: 'item', code: 'unreadable' })
  await keepFavourite(tx, { personId: viewer.personId, id: newId(at), item, keep: keep === 'yes', at })
  return { ok: true, value: { item } }
}

/** Keeps how a go with an exercise went, in the person's choice of words. */
export async function sayHowItWent(
  tx: Tx,
  keys: Keyring,
  viewer: PersonViewer,
  exercise: string,
  form: URLSearchParams,
  at: Date,
): Promise<Done | 'other-words' | 'somebody-else'> {
  const parsed = parseForm(HowForm, form)
  if (!parsed.ok) return parsed
  const { key, person, how, words, 'bad-day': badDay } = parsed.value
  const { personId } = viewer
  if (person !== undefined && person !== personId) return 'somebody-else'
  form.sort()
  const mac = keys.mac('submission', `how ${exercise} ${form}`)
  const location = `/toolbox?told=${exercise}`
  const before = await repeatedSubmission(tx, { personId, key, mac, location, at })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const id = newId(at)
  const place = { table: 'exercise_go', column: 'words', row: id, person: personId }
  const sealed = words === undefined ? null : keys.seal(words, place)
  await keepGo(tx, { personId, id, exercise, how, badDay: badDay === 'yes', words: sealed, at })
  return { ok: true, value: { location } }
}

/** Chooses up to three exercises for a bad day; none puts Concord's own choice back. */
export async function setUpBadDay(
  tx: Tx,
  keys: Keyring,
  published: Published,
  viewer: PersonViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Done | 'other-words'> {
  const parsed = parseForm(BadDayForm, form, ['exercises'])
  if (!parsed.ok) return parsed
  const { key, exercises } = parsed.value
  const shown = (id: string) => {
    const exercise = exerciseById(id)
    return exercise !== undefined && published.has(exercise)
  }
  if (!exercises.every(shown)) return refused({ exercises }, { field: 'exercises', code: 'unreadable' })
  const { personId } = viewer
  form.sort()
  const mac = keys.mac('submission', `bad-day ${form}`)
  const location = '/bad-day'
  const before = await repeatedSubmission(tx, { personId, key, mac, location, at })
  if (before === 'other-words') return before
  if (!before) await chooseForBadDay(tx, { personId, id: newId(at), exercises: [...new Set(exercises)], at })
  return { ok: true, value: { location } }
}
