import type { MemberViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { textIn } from '../../platform/pure/utf8.ts'
import { cleanWords } from '../../platform/pure/words.ts'
import { sealed, todayAt } from './actions.server.ts'
import type { NotUnderstood } from './calendar/contract.ts'
import { isCalendar } from './calendar/events.rules.ts'
import { readCalendar } from './calendar/read.rules.ts'
import { type DayPlan, largestFile, longestWords, mostLines } from './contract.ts'
import { openFile, readFile, readKept } from './day.reads.server.ts'
import { planOf, windowFrom } from './rules.ts'
import { addLine, changeLine, keepFile, takeFile } from './store.server.ts'

export type FileProblem = 'no-file' | 'too-large' | 'not-a-calendar'

/** Keeps a calendar file, sealed, until its owner has seen what taking it over would do. */
export async function giveFile(
  tx: Tx,
  keys: Keyring,
  { membershipId }: MemberViewer,
  bytes: Uint8Array | undefined | 'too-large',
  at: Date,
): Promise<FileProblem | undefined> {
  if (bytes === 'too-large' || (bytes && bytes.length > largestFile)) return 'too-large'
  if (!bytes || bytes.length === 0) return 'no-file'
  const text = textIn(bytes)
  if (text === undefined || !isCalendar(text)) return 'not-a-calendar'
  const fileId = newId(at)
  const place = { table: 'day_file', column: 'content', row: fileId, person: membershipId }
  await keepFile(tx, { membershipId, fileId, content: keys.seal(text, place), at })
  return undefined
}

export type Preview = {
  fileId: string
  plan: DayPlan
  outside: number
  problems: NotUnderstood[]
  tooMany: boolean
}

/** What taking the given file over would do; undefined where none was given. */
export async function previewFile(
  tx: Tx,
  keys: Keyring,
  { membershipId }: MemberViewer,
  at: Date,
): Promise<Preview | undefined> {
  const file = await readFile(tx, keys, membershipId)
  if (!file) return undefined
  return { fileId: file.id, ...(await planned(tx, keys, membershipId, file.text, at)) }
}

async function planned(tx: Tx, keys: Keyring, membershipId: string, text: string, at: Date) {
  const window = windowFrom(todayAt(at))
  const { found: read, uids, outside, problems } = readCalendar(text, { ...window, zone: 'Europe/London' })
  const found = read.map((each) => ({ ...each, summary: cleanWords(each.summary).slice(0, longestWords) }))
  const macs = new Map(uids.map((uid) => [macOf(keys, membershipId, uid).toString('hex'), uid]))
  const kept = await readKept(
    tx,
    membershipId,
    (mac) => macs.get(mac.toString('hex')),
    [...macs.keys()].map((hex) => Buffer.from(hex, 'hex')),
  )
  const plan = planOf(found, uids, kept, window)
  return { plan, outside, problems, tooMany: plan.add.length > mostLines }
}

const macOf = (keys: Keyring, membershipId: string, uid: string) =>
  keys.mac('day-event', `${membershipId} ${uid}`)

/** Takes the file over, all of it or nothing. 'gone': it was, or another was given since. */
export async function takeOver(
  tx: Tx,
  keys: Keyring,
  { membershipId }: MemberViewer,
  fileId: string,
  at: Date,
): Promise<'taken' | 'gone' | 'too-many'> {
  const file = await takeFile(tx, membershipId, fileId)
  if (!file) return 'gone'
  const { plan, tooMany } = await planned(tx, keys, membershipId, openFile(keys, membershipId, file), at)
  if (tooMany) return 'too-many'
  for (const { uid, occurrence, on, minute, summary } of plan.add) {
    const lineId = newId(at)
    await addLine(tx, {
      ...{ membershipId, lineId, at, on, minute, kind: undefined },
      words: summary ? sealed(keys, { membershipId, lineId }, summary) : null,
      from: { uid: macOf(keys, membershipId, uid), occurrence },
    })
  }
  for (const { lineId, on, minute } of plan.move)
    await changeLine(
      tx,
      { membershipId, lineId },
      { on_day: on, at_minute: minute ?? null, called_off_at: null },
    )
  for (const { lineId } of plan.callOff) await changeLine(tx, { membershipId, lineId }, { called_off_at: at })
  return 'taken'
}
