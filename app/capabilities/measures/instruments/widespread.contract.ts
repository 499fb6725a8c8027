import { type BodyPart, partOf, type Region, regions } from '../../shared-story/body/regions.contract.ts'

/** The 19 areas by the five regions in which the criteria of 2016 count them. Wolfe 2016. */
export const areasByRegion = [
  ['jaw-l', 'shoulder-l', 'upper-arm-l', 'lower-arm-l'],
  ['jaw-r', 'shoulder-r', 'upper-arm-r', 'lower-arm-r'],
  ['hip-l', 'upper-leg-l', 'lower-leg-l'],
  ['hip-r', 'upper-leg-r', 'lower-leg-r'],
  ['neck', 'upper-back', 'lower-back', 'chest', 'abdomen'],
] as const

export type Area = (typeof areasByRegion)[number][number]
export const areas: readonly Area[] = areasByRegion.flat()

/** Concord's own decision where a body map is finer than the 19 areas; head and pelvis are in none of them. */
const areaOfPart: Record<BodyPart, string | undefined> = {
  head: undefined,
  neck: 'neck',
  chest: 'chest',
  abdomen: 'abdomen',
  pelvis: undefined,
  'upper-back': 'upper-back',
  'lower-back': 'lower-back',
  jaw: 'jaw',
  shoulder: 'shoulder',
  'upper-arm': 'upper-arm',
  elbow: 'lower-arm',
  forearm: 'lower-arm',
  hand: 'lower-arm',
  buttock: 'hip',
  hip: 'hip',
  thigh: 'upper-leg',
  knee: 'lower-leg',
  'shin-calf': 'lower-leg',
  foot: 'lower-leg',
}

/** Whether this is a region of the body map. */
export function isRegion(marked: string): marked is Region {
  return regions.some(({ id }) => id === marked)
}

/** The area that a region of the body map lies in, on its own side; undefined where it lies in none. */
export function areaOf(region: Region): Area | undefined {
  const part = partOf(region)
  const area = `${areaOfPart[part]}${region.slice(part.length)}`
  return areas.find((each) => each === area)
}
