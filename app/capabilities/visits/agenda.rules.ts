import { type Entry, mostTopics } from './entries.contract.ts'

type Placed = Pick<Entry, 'id' | 'place' | 'parked' | 'side'>

/** The topics that stand, in their order. */
export function standing<T extends Placed>(topics: readonly T[]): T[] {
  return topics
    .filter(({ parked }) => !parked)
    .toSorted((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1))
}

/** Whether one more topic of this side may stand: three of each side at most. */
export function hasRoom(topics: readonly Placed[], side: Entry['side']): boolean {
  return standing(topics).filter((each) => each.side === side).length < mostTopics
}

/** The order on a page, as one line: whoever acts on it says which one they saw. */
export function orderOf(topics: readonly Placed[]): string {
  return standing(topics)
    .map(({ id }) => id)
    .join(',')
}

/**
 * The places after one topic went up or down by one. The topics are the same ones, each once; equal places, which two
 * writers at the same moment can leave, are told apart. Nothing to move leaves the order as it was.
 */
export function placesAfter(
  topics: readonly Placed[],
  moved: string,
  way: 'up' | 'down',
): { id: string; place: number }[] {
  const list = standing(topics)
  const from = list.findIndex(({ id }) => id === moved)
  const to = way === 'up' ? from - 1 : from + 1
  const ids = list.map(({ id }) => id)
  const [one, other] = [ids[from], ids[to]]
  if (one !== undefined && other !== undefined) {
    ids[from] = other
    ids[to] = one
  }
  let last = Number.NEGATIVE_INFINITY
  return ids.map((id, index) => {
    last = Math.max(list[index]?.place ?? 0, last + 1)
    return { id, place: last }
  })
}
