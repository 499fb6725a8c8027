import { type Area, areaOf, areas, isRegion } from '../instruments/widespread.contract.ts'

/** Regions of a body map as areas of the widespread pain index: several regions can lie in one area. */
export type Widespread = { status: 'ok'; marked: number; areas: Area[] } | { status: 'invalid' }

/** The areas in which marked regions lie, in the order of the list; how many there are is the index, 0 to 19. */
export function widespreadOf(marked: readonly string[]): Widespread {
  if (!marked.every(isRegion)) return { status: 'invalid' }
  const regions = new Set(marked)
  const marks = new Set([...regions].map(areaOf))
  return { status: 'ok', marked: regions.size, areas: areas.filter((area) => marks.has(area)) }
}
