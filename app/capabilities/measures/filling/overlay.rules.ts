import type { BegunHere } from './here.contract.ts'

/** A form that waits on a device to be sent. */
export type Waiting = { key: string; words: URLSearchParams }

/**
 * What a page shows of an instrument: what the server has, and over it what waits here, in order. What was finished
 * here is over, whether it was sent or not.
 */
export function laidOver(
  begun: BegunHere | undefined,
  waiting: readonly Waiting[],
): { response: string | undefined; after: string[]; words: URLSearchParams } {
  const last = waiting.findLastIndex(({ words }) => words.get('go') === 'finish')
  const base = last < 0 ? begun : undefined
  const over = waiting.slice(last + 1)
  const shown = new Map(Object.entries(base?.typed ?? {}))
  for (const { words } of over)
    for (const name of new Set(words.keys())) if (name.startsWith('a-')) shown.set(name, words.getAll(name))
  return {
    response: base?.response ?? over[0]?.words.get('response') ?? undefined,
    after: [...(base?.after ?? []), ...over.map(({ key }) => key)],
    words: new URLSearchParams([...shown].flatMap(([name, values]) => values.map((value) => [name, value]))),
  }
}
