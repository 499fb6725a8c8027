import type { MemberViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../platform/pure/form.ts'
import { wallClock } from '../../platform/pure/wall-clock.ts'
import { ChangeForm, type DayLine, LineForm } from './contract.ts'
import { readLine, readMyPeople } from './day.reads.server.ts'
import { dayTyped, minuteOf } from './rules.ts'
import { addLine, changeLine, choosePerson, sentBefore } from './store.server.ts'

type Done = Parsed<{ on: string }>

/** The date it is now where the service is. */
export const todayAt = (now: Date): string => wallClock(now, 'Europe/London').date

/** Writes a line down by hand: a time, and one of one's people or a few words. */
export async function writeLine(
  tx: Tx,
  keys: Keyring,
  { membershipId }: MemberViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Done | 'other-words'> {
  const parsed = parseForm(LineForm, form)
  if (!parsed.ok) return withDay(parsed, at)
  const { key, time, kind, words, person } = parsed.value
  const day = dayTyped(parsed.value, todayAt(at))
  if ('code' in day) return refused(typedIn(form), day)
  if (!person && !words) return refused(typedIn(form), { field: 'person', code: 'who' })
  if (person && !(await isMine(tx, keys, person)))
    return refused(typedIn(form), { field: 'person', code: 'choose' })
  form.sort()
  const mac = keys.mac('day', `${membershipId} ${form}`)
  const lineId = newId(at)
  const own = { membershipId, lineId, at }
  const added = await addLine(tx, {
    ...{ ...own, ...day, minute: minuteOf(time), kind },
    words: person || !words ? null : sealed(keys, own, words),
    from: { key, mac },
  })
  if (!added) {
    const before = await sentBefore(tx, membershipId, key)
    return before?.equals(mac) ? { ok: true, value: day } : 'other-words'
  }
  if (person) await choosePerson(tx, own, person)
  return { ok: true, value: day }
}

/** All that is wrong is said at once: the day too, which is no single field. */
function withDay(refusal: Exclude<Parsed<unknown>, { ok: true }>, at: Date): Exclude<Done, { ok: true }> {
  const part = (name: string) => Number(String(refusal.typed[name] ?? '').trim() || Number.NaN)
  const parts = { 'on-day': part('on-day'), 'on-month': part('on-month'), 'on-year': part('on-year') }
  const day = dayTyped(parts, todayAt(at))
  return 'code' in day ? { ...refusal, problems: [day, ...refusal.problems] } : refusal
}

/** Says whom a line is with and of what kind it is; of one that was written by hand, also when. */
export async function changeDayLine(
  tx: Tx,
  keys: Keyring,
  { membershipId }: MemberViewer,
  lineId: string,
  form: URLSearchParams,
  at: Date,
): Promise<Done | 'gone'> {
  const line = await readLine(tx, keys, membershipId, lineId)
  if (!line) return 'gone'
  const parsed = parseForm(ChangeForm, form)
  if (!parsed.ok) return line.imported ? parsed : withDay(parsed, at)
  const { kind, words, person, time } = parsed.value
  const when = line.imported ? { on: line.on } : dayTyped(parsed.value, todayAt(at))
  if ('code' in when) return refused(typedIn(form), when)
  if (!person && !words && !line.imported) return refused(typedIn(form), { field: 'person', code: 'who' })
  if (person && person !== line.person?.id && !(await isMine(tx, keys, person)))
    return refused(typedIn(form), { field: 'person', code: 'choose' })
  const own = { membershipId, lineId, at }
  const changed = await changeLine(tx, own, {
    kind: kind ?? null,
    words: wordsOf(keys, own, line, person, words),
    ...(line.imported ? {} : { on_day: when.on, at_minute: minuteOf(time) ?? null }),
  })
  if (!changed) return 'gone'
  if (person !== line.person?.id) await choosePerson(tx, own, person)
  return { ok: true, value: when }
}

// Once a person was chosen, what the calendar called it says nothing that their name does not.
function wordsOf(
  keys: Keyring,
  own: { membershipId: string; lineId: string },
  line: DayLine,
  person: string | undefined,
  words: string | undefined,
): Buffer | null {
  if (person) return null
  const kept = line.imported ? (words ?? line.words) : words
  return kept === undefined ? null : sealed(keys, own, kept)
}

/** Takes a line out: its words and its person go, and a calendar that is taken over again does not bring it back. */
export async function takeOut(
  tx: Tx,
  keys: Keyring,
  { membershipId }: MemberViewer,
  lineId: string,
  at: Date,
): Promise<{ on: string } | 'gone'> {
  const line = await readLine(tx, keys, membershipId, lineId)
  if (!line) return 'gone'
  const own = { membershipId, lineId, at }
  await choosePerson(tx, own, undefined)
  await changeLine(tx, own, { taken_out_at: at, words: null, kind: null })
  return { on: line.on }
}

async function isMine(tx: Tx, keys: Keyring, personId: string): Promise<boolean> {
  return (await readMyPeople(tx, keys)).some(({ id }) => id === personId)
}

export function sealed(
  keys: Keyring,
  { membershipId, lineId }: { membershipId: string; lineId: string },
  words: string,
): Buffer {
  return keys.seal(words, { table: 'day_line', column: 'words', row: lineId, person: membershipId })
}
