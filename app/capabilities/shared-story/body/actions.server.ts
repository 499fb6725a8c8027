import type { PersonViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { repeatedSubmission, withdrawSubmission } from '../../../platform/database/submission.ts'
import { type Parsed, type Problem, parseForm, refused, typedIn } from '../../../platform/pure/form.ts'
import { BodyForm, type Drawing, KindsForm, type Mark, PlaceForm } from './contract.ts'
import { readBodyMap } from './reads.server.ts'
import { drawingOf, problemWith, withKinds } from './rules.ts'
import { writeMap } from './store.server.ts'

type By = { tx: Tx; keys: Keyring; viewer: PersonViewer; at: Date }
type Kept = Parsed<{ location: string }> | 'other-words'

/** Keeps where it hurts, or that it hurts nowhere; the map before stays in the history. */
export async function drawBody(by: By, form: URLSearchParams): Promise<Kept> {
  const typed = typedIn(form, ['place', 'kind'])
  const parsed = parseForm(BodyForm, form, ['place', 'kind'])
  if (!parsed.ok) return parsed
  const problem = problemWith(parsed.value)
  if (problem) return refused(typed, problem)
  const location = parsed.value.nowhere ? '/story#body-map' : '/story/body/kinds'
  return keep(by, { ...parsed.value, location }, form, typed, (before) => drawingOf(parsed.value, before))
}

/** Keeps what the pain is like in single places. */
export async function sayKinds(by: By, form: URLSearchParams): Promise<Kept> {
  const parsed = parseForm(KindsForm, form, ['place'])
  if (!parsed.ok) return parsed
  const lists = parsed.value.place.map((region) => `kind-${region}`)
  const typed = typedIn(form, ['place', ...lists])
  const problems: Problem[] = []
  const said = parsed.value.place.map((region): Mark => {
    const mine = new URLSearchParams([
      ...form.getAll(`kind-${region}`).map((kind) => ['kind', kind]),
      ['words', form.get(`words-${region}`) ?? ''],
    ])
    const place = parseForm(PlaceForm, mine, ['kind'])
    if (!place.ok) {
      problems.push(...place.problems.map(({ field, code }) => ({ field: `${field}-${region}`, code })))
      return { region, kinds: [], words: undefined }
    }
    return { region, kinds: [...new Set(place.value.kind)], words: place.value.words }
  })
  if (problems.length > 0) return refused(typed, ...problems)
  const none: Drawing = { nowhere: false, marks: [], kinds: [], words: undefined }
  const to = { ...parsed.value, location: '/story#body-map' }
  return keep(by, to, form, typed, (before) => withKinds(before ?? none, said))
}

async function keep(
  { tx, keys, viewer: { personId }, at }: By,
  { key, after, location }: { key: string; after: string; location: string },
  form: URLSearchParams,
  typed: Record<string, string | string[]>,
  draw: (before: Drawing | undefined) => Drawing,
): Promise<Kept> {
  form.sort()
  const mac = keys.mac('submission', `body-map ${location} ${form}`)
  const before = await repeatedSubmission(tx, { personId, key, mac, location, at })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const standing = await readBodyMap(tx, keys, personId)
  if ((standing?.id ?? '') === after) {
    const { nowhere, marks, kinds, words } = draw(standing)
    const mapId = newId(at)
    const place = { table: 'body_map', column: 'drawing', row: mapId, person: personId }
    const drawing = keys.seal(JSON.stringify({ nowhere, marks, kinds, words }), place)
    if (await writeMap(tx, { personId, mapId, drawing, at, after })) return { ok: true, value: { location } }
  }
  await withdrawSubmission(tx, personId, key)
  return refused(typed, { field: 'place', code: 'changed-elsewhere' })
}
