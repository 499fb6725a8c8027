import type { InstrumentId } from '../instruments/contract.ts'
import { leastToTell } from './contract.ts'

/** From one score to a later one. `tooSmallToTell` is undefined where no source says what is. */
export type Change = {
  delta: number
  direction: 'lower' | 'higher' | 'same'
  tooSmallToTell: boolean | undefined
}

/** The change between two exact scores of one instrument; undefined where one of them is missing. */
export function changeOf(
  id: InstrumentId,
  before: number | undefined,
  after: number | undefined,
): Change | undefined {
  if (before === undefined || after === undefined) return undefined
  // A third less a third is not quite what it should be.
  const delta = Number((after - before).toFixed(9))
  const least = leastToTell[id]?.points
  return {
    delta,
    direction: delta < 0 ? 'lower' : delta > 0 ? 'higher' : 'same',
    tooSmallToTell: least === undefined ? undefined : Math.abs(delta) < least,
  }
}
