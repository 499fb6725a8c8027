import type { PersonViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { isId } from '../../platform/pure/ids.ts'
import { textIn } from '../../platform/pure/utf8.ts'
import { knownInstruments, readHere } from '../measures/known.reads.server.ts'
import { type FileProblem, type Kept, largestFile, type ReadImport, type Response } from './contract.ts'
import type { KeepResponse } from './keeper.server.ts'
import { openContent, readKeptAlready, readWaiting } from './reads.server.ts'
import { readImport } from './rules.ts'
import { holdFile, keepFile, type NewLine, takeFile } from './store.server.ts'

/** How much one person can have from elsewhere, so that nobody fills the disk. */
const mostKept = 25 * 1024 * 1024
const mostResponses = 5_000

export type Importing = { tx: Tx; keys: Keyring; viewer: PersonViewer; base: string; now: Date }

/** Keeps a file, sealed, until its owner has seen what taking it over would do. */
export async function giveFile(
  { tx, keys, viewer: { personId }, base, now }: Importing,
  bytes: Uint8Array | undefined | 'too-large',
): Promise<FileProblem | undefined> {
  if (bytes === 'too-large' || (bytes && bytes.length > largestFile)) return { code: 'too-large' }
  if (!bytes || bytes.length === 0) return { code: 'no-file' }
  const text = textIn(bytes)
  if (text === undefined) return { code: 'not-text' }
  const read = readImport(text, {
    instruments: knownInstruments,
    self: { personId, base },
    me: undefined,
    now,
  })
  if ('problem' in read) return read.problem
  const fileId = newId(now)
  const place = { table: 'import_file', column: 'content', row: fileId, person: personId }
  await keepFile(tx, {
    ...{ personId, fileId, content: keys.seal(text, place), size: bytes.length, at: now },
    digest: keys.mac('import-file', bytes),
  })
  return undefined
}

/** A response with what makes sure that it comes once. */
export type Adding = Response & { origin: string }
/** What taking a file over would do, held against what is here. */
export type Planned = Omit<ReadImport, 'responses' | 'kept'> & {
  /** Which of those whom the file is about is the person: a place in `somebodies`, `none`, or not said yet. */
  me: string | undefined
  add: Adding[]
  already: Response[]
  kept: (Kept & { digest: Buffer })[]
  keptAlready: Kept[]
  tooMuch: boolean
}

async function plan({ tx, keys, viewer, base, now }: Importing, text: string, me?: string) {
  const { personId } = viewer
  const asked = { instruments: knownInstruments, self: { personId, base }, now }
  const first = readImport(text, { ...asked, me: undefined })
  if ('problem' in first) return undefined
  const chosen = me === undefined ? undefined : first.somebodies[Number(me)]
  const said = me === 'none' || chosen ? me : undefined
  const read = chosen ? readImport(text, { ...asked, me: chosen.key }) : first
  if ('problem' in read) return undefined

  const adding = read.responses.map((response) => ({
    ...response,
    origin: keys.mac('import-response', `${personId} ${response.canonical}`).toString('hex'),
  }))
  const ids = adding.flatMap(({ sourceId }) => (sourceId && isId(sourceId) ? [sourceId.toLowerCase()] : []))
  const here = await readHere(tx, personId, { origins: adding.map(({ origin }) => origin), ids })
  const isHere = (each: Adding) => {
    if (here.origins.has(each.origin) || here.ids.has(each.sourceId?.toLowerCase() ?? '')) return true
    // The same answers twice in one file come once.
    here.origins.add(each.origin)
    return false
  }
  const [already, add] = split(adding, isHere)
  const kept = read.kept.map((each) => ({
    ...each,
    digest: keys.mac('import-raw', `${personId} ${each.text}`),
  }))
  const there = await readKeptAlready(
    tx,
    personId,
    kept.map(({ digest }) => digest),
  )
  const [keptAlready, keep] = split(kept, ({ digest }) => {
    const hex = digest.toString('hex')
    const known = there.digests.has(hex)
    there.digests.add(hex)
    return known
  })
  const bytes = keep.reduce((sum, { text: raw }) => sum + raw.length, there.bytes)
  const tooMuch = bytes > mostKept || here.imported + add.length > mostResponses
  const planned: Planned = { ...read, me: said, add, already, kept: keep, keptAlready, tooMuch }
  return planned
}

function split<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  const [first, second]: [T[], T[]] = [[], []]
  for (const each of all) (isFirst(each) ? first : second).push(each)
  return [first, second]
}

/** What taking the file over that waits would do; undefined where none waits. */
export async function previewFile(importing: Importing, me?: string) {
  const { tx, keys, viewer, now } = importing
  const file = await readWaiting(tx, keys, viewer.personId, now)
  const planned = file && (await plan(importing, file.text, me))
  return file && planned && { fileId: file.id, until: file.until, ...planned }
}

export type TakeOver = 'taken' | 'gone' | 'choose' | 'too-much'

/** Takes the file over, all of it or nothing. 'gone': it was, or another was given since. */
export async function takeOver(
  importing: Importing,
  keepResponse: KeepResponse,
  fileId: string,
  me?: string,
): Promise<TakeOver> {
  const { tx, keys, viewer, now } = importing
  const { personId } = viewer
  const file = await holdFile(tx, personId, fileId, now)
  if (!file?.content) return 'gone'
  const text = openContent(keys, personId, { file_id: file.file_id, content: file.content })
  const planned = await plan(importing, text, me)
  if (!planned) return 'gone'
  if (planned.somebodies.length > 0 && planned.me === undefined) return 'choose'
  if (planned.tooMuch) return 'too-much'

  const lines: NewLine[] = []
  const became = new Map<number, NewLine>()
  const tell = (line: NewLine) => {
    lines.push(line)
    became.set(line.line, line)
  }
  for (const { line, type, findings } of planned.refused) tell({ line, type, became: 'refused', findings })
  for (const { line, type } of [...planned.here, ...planned.already, ...planned.keptAlready])
    tell({ line, type, became: 'here-already', findings: [] })
  for (const response of planned.add) {
    const kept = await keepResponse(tx, keys, viewer, response, now)
    const { line, type } = response
    if (kept) tell({ line, type, became: 'added', findings: [], responseId: kept.id })
    else tell({ line, type, became: 'here-already', findings: [] })
  }
  for (const { line, type, of } of planned.totals)
    tell({ line, type, became: became.get(of)?.became ?? 'here-already', findings: [] })
  for (const { line, type, findings } of planned.kept) tell({ line, type, became: 'kept', findings })

  const raws = planned.kept.map(({ line, type, text: raw, digest }) => {
    const rawId = newId(now)
    const place = { table: 'import_raw', column: 'content', row: rawId, person: personId }
    return { rawId, line, type, content: keys.seal(raw, place), digest }
  })
  await takeFile(tx, { personId, fileId, at: now }, lines, raws)
  return 'taken'
}
