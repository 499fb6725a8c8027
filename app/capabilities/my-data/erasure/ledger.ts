import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { appendLine } from '../../../platform/audit/anchor.ts'
import { sealTombstone, type Tombstone } from '../../../platform/audit/tombstone.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import { StartProblem } from '../../../platform/start-problem.ts'

/** Ids, a length, hashes and a time: nothing that says who it was. */
const Line = z.object({
  erased: z.uuid(),
  at: z.iso.datetime(),
  length: z.int().positive(),
  previous: z.hex(),
  hash: z.hex(),
  seal: z.hex(),
})

export type Ledger = {
  /** What is left of everybody who was erased, by their id. Of two lines about one the later holds. */
  erased: Map<string, Tombstone>
  /** Lines that this application's key did not seal: nobody is erased because of one. */
  foreign: number
}

/** Makes sure that lines can be added, before anybody relies on it. */
export async function openLedger(file: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o711 })
    for (const [at, flags] of [
      [file, 'a'],
      [path.dirname(file), 'r'],
    ] as const) {
      const handle = await open(at, flags, 0o600)
      await handle.sync().finally(() => handle.close())
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    throw new StartProblem(`The list of erasures ${file} cannot be written (${reason}): set ERASURE_LEDGER.`)
  }
}

/** Adds a line and waits until it lies on the disk. */
export function addToLedger(file: string, { chain, seq, at, ...rest }: Tombstone): Promise<void> {
  const { previous, hash, seal } = rest
  return appendLine(file, { erased: chain, at: at.toISOString(), length: seq, previous, hash, seal })
}

/** Everybody who was ever erased. A line that was cut off by a crash says nothing: that erasure had not happened. */
export async function readLedger(file: string, keys: Pick<Keyring, 'mac'>): Promise<Ledger> {
  const erased: Ledger['erased'] = new Map()
  let foreign = 0
  for await (const text of createInterface({ input: createReadStream(file) })) {
    const line = parse(text)
    if (!line) continue
    const { erased: chain, at, length: seq, previous, hash, seal } = line
    const tombstone = sealTombstone(keys, { chain, seq, at: new Date(at), previous, hash })
    if (tombstone.seal === seal) erased.set(chain, tombstone)
    else foreign += 1
  }
  return { erased, foreign }
}

function parse(text: string): z.infer<typeof Line> | undefined {
  try {
    return Line.safeParse(JSON.parse(text)).data
  } catch {
    // Not JSON: a line that was being written when the machine stopped.
    return undefined
  }
}
