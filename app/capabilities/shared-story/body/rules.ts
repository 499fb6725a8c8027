import type { BodyForm, BodyMap, Drawing, Kind, Mark } from './contract.ts'
import { type Region, regions } from './regions.contract.ts'

/** What is wrong with a body map as a whole, as a field and a code. */
export function problemWith(form: Pick<BodyForm, 'nowhere' | 'place' | 'kind'>) {
  const marked = form.place.length + form.kind.length > 0
  if (form.nowhere && marked) return { field: 'nowhere', code: 'both' }
  if (!form.nowhere && form.place.length === 0) return { field: 'place', code: 'choose' }
  return undefined
}

/** The drawing that a form makes of the one before: a place that stays marked keeps what was said of it alone. */
export function drawingOf(form: BodyForm, before: Drawing | undefined): Drawing {
  const marks = inOrder(form.place).map(
    (region) =>
      before?.marks.find((mark) => mark.region === region) ?? { region, kinds: [], words: undefined },
  )
  return { nowhere: form.nowhere === 'yes', marks, kinds: [...new Set(form.kind)], words: form.words }
}

/** The drawing with what was now said of single places; a place that is not on it comes to stand there. */
export function withKinds(before: Drawing, said: Mark[]): Drawing {
  const all = inOrder([...before.marks, ...said].map(({ region }) => region))
  const marks = all.flatMap(
    (region) =>
      said.find((mark) => mark.region === region) ??
      before.marks.find((mark) => mark.region === region) ??
      [],
  )
  return { ...before, nowhere: false, marks }
}

/** Regions in the order of the list, each once. */
export function inOrder(marked: readonly Region[]): Region[] {
  return regions.map(({ id }) => id).filter((id) => marked.includes(id))
}

/** The last map of each day, newest first: what somebody changed three times in one go is one line of a history. */
export function lastOfEachDay(maps: BodyMap[], dayOf: (at: Date) => string): BodyMap[] {
  const newestFirst = maps.toSorted((one, other) => other.drawnAt.getTime() - one.drawnAt.getTime())
  return [...Map.groupBy(newestFirst, ({ drawnAt }) => dayOf(drawnAt)).values()].flatMap(
    ([last]) => last ?? [],
  )
}

/** True where a mark, or a whole map, says what the pain is like. */
export function says({ kinds, words }: { kinds: Kind[]; words: string | undefined }): boolean {
  return kinds.length > 0 || words !== undefined
}
