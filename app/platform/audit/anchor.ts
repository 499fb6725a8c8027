import { createReadStream, existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type Head, nameOf, rootOf } from './chain.ts'

const AnchorLine = z.object({
  at: z.iso.datetime(),
  chains: z.int(),
  root: z.string(),
  /** The root of the line before: lines that follow one another cannot be taken out. */
  previous: z.string().nullable(),
  /** Those chains alone that are new or longer than a line before said. */
  changed: z.array(z.tuple([z.enum(['person', 'service']), z.string(), z.int(), z.string()])),
})
type AnchorLine = z.infer<typeof AnchorLine>

export type Anchored = {
  at: Date | undefined
  root: string | null
  heads: Head[]
  /** Every head that a line ever gave, chain by chain: a chain that grew honestly still passes through all of them. */
  points: Map<string, Head[]>
  /** False where lines are missing or changed, or a chain was gone when a line was written. */
  sound: boolean
}

/** What the anchor's file says, line upon line. A line that was cut off by a crash says nothing. */
export async function readAnchor(file: string): Promise<Anchored> {
  const heads = new Map<string, Head>()
  const points: Anchored['points'] = new Map()
  let last: AnchorLine | undefined
  let linked = true
  const lines = existsSync(file) ? createInterface({ input: createReadStream(file) }) : []
  for await (const text of lines) {
    const line = parse(text)
    if (!line) continue
    if (line.previous !== (last?.root ?? null)) linked = false
    for (const [subject, chain, length, head] of line.changed) {
      const point: Head = { subject, chain, length, head }
      heads.set(nameOf(point), point)
      points.set(nameOf(point), [...(points.get(nameOf(point)) ?? []), point])
    }
    last = line
  }
  const known = [...heads.values()]
  // The last root holds every chain's end, and through it all that came before.
  const sound = linked && (last === undefined || last.root === rootOf(known))
  return { at: last && new Date(last.at), root: last?.root ?? null, heads: known, points, sound }
}

/** The next line: a root over all chains, and those that have changed since the line before. */
export function nextLine(anchored: Anchored, heads: readonly Head[], at: Date): AnchorLine {
  const known = new Map(anchored.heads.map((each) => [nameOf(each), each.head]))
  const changed = heads.filter((each) => known.get(nameOf(each)) !== each.head)
  return {
    at: at.toISOString(),
    chains: heads.length,
    root: rootOf(heads),
    previous: anchored.root,
    changed: changed.map(({ subject, chain, length, head }) => [subject, chain, length, head]),
  }
}

/** Appends a line and waits until it lies on the disk. A new line is begun first, after one that was cut off. */
export async function appendLine(file: string, line: object): Promise<void> {
  const handle = await open(file, 'a', 0o600)
  try {
    const { size } = await handle.stat()
    await handle.appendFile(`${size > 0 ? '\n' : ''}${JSON.stringify(line)}`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function parse(text: string): AnchorLine | undefined {
  try {
    return AnchorLine.safeParse(JSON.parse(text)).data
  } catch {
    // Not JSON: a line that was being written when the machine stopped.
    return undefined
  }
}
