import { type Area, areas, areasByRegion } from '../instruments/widespread.contract.ts'
import type { Answers } from '../scoring/answers.rules.ts'

const notCounted: readonly Area[] = ['abdomen', 'chest', 'jaw-l', 'jaw-r']

/**
 * The criteria of 2016 (Wolfe 2016): pain in four of five regions, for three months, with a widespread pain index of 7
 * and a severity of 5, or of 4 to 6 and 9. It is no diagnosis and nobody is shown it.
 */
export function fibromyalgia2016(shown: (scale: string) => number | undefined, given: Answers) {
  const marked = given.get('areas')
  if (!Array.isArray(marked)) return { regions: undefined, generalized: undefined, meets2016: undefined }
  const counted = areas.filter((area) => marked.includes(area) && !notCounted.includes(area))
  const regions = areasByRegion.filter((region) => region.some((area) => counted.includes(area))).length
  const generalized = regions >= 4
  const [wpi, sss, months] = [shown('wpi'), shown('sss'), given.get('months')]
  if (wpi === undefined || sss === undefined || months === undefined)
    return { regions, generalized, meets2016: undefined }
  const severe = (wpi >= 7 && sss >= 5) || (wpi >= 4 && wpi <= 6 && sss >= 9)
  return { regions, generalized, meets2016: generalized && severe && Number(months) >= 3 }
}
