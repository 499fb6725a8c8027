/**
 * The 31 regions of a body map: seven in the middle and twelve on each side. They are those of the project's scoring
 * vectors, part `bodymap`, version 1.0, copied on 21 November 2026; measures and FHIR use the same ids.
 */
export const regions = [
  { id: 'head', label: 'Head', side: undefined },
  { id: 'neck', label: 'Neck', side: undefined },
  { id: 'chest', label: 'Chest', side: undefined },
  { id: 'abdomen', label: 'Abdomen', side: undefined },
  { id: 'pelvis', label: 'Pelvis/groin', side: undefined },
  { id: 'upper-back', label: 'Upper back', side: undefined },
  { id: 'lower-back', label: 'Lower back', side: undefined },
  { id: 'jaw-l', label: 'Jaw/face side (left)', side: 'left' },
  { id: 'shoulder-l', label: 'Shoulder (left)', side: 'left' },
  { id: 'upper-arm-l', label: 'Upper arm (left)', side: 'left' },
  { id: 'elbow-l', label: 'Elbow (left)', side: 'left' },
  { id: 'forearm-l', label: 'Forearm (left)', side: 'left' },
  { id: 'hand-l', label: 'Wrist & hand (left)', side: 'left' },
  { id: 'buttock-l', label: 'Buttock (left)', side: 'left' },
  { id: 'hip-l', label: 'Hip (left)', side: 'left' },
  { id: 'thigh-l', label: 'Thigh (left)', side: 'left' },
  { id: 'knee-l', label: 'Knee (left)', side: 'left' },
  { id: 'shin-calf-l', label: 'Lower leg (left)', side: 'left' },
  { id: 'foot-l', label: 'Ankle & foot (left)', side: 'left' },
  { id: 'jaw-r', label: 'Jaw/face side (right)', side: 'right' },
  { id: 'shoulder-r', label: 'Shoulder (right)', side: 'right' },
  { id: 'upper-arm-r', label: 'Upper arm (right)', side: 'right' },
  { id: 'elbow-r', label: 'Elbow (right)', side: 'right' },
  { id: 'forearm-r', label: 'Forearm (right)', side: 'right' },
  { id: 'hand-r', label: 'Wrist & hand (right)', side: 'right' },
  { id: 'buttock-r', label: 'Buttock (right)', side: 'right' },
  { id: 'hip-r', label: 'Hip (right)', side: 'right' },
  { id: 'thigh-r', label: 'Thigh (right)', side: 'right' },
  { id: 'knee-r', label: 'Knee (right)', side: 'right' },
  { id: 'shin-calf-r', label: 'Lower leg (right)', side: 'right' },
  { id: 'foot-r', label: 'Ankle & foot (right)', side: 'right' },
] as const

export type Region = (typeof regions)[number]['id']
export type Side = 'left' | 'right'

/** The part of the body that a region is, whichever side it is on. */
export type BodyPart = Region extends infer R
  ? R extends `${infer Part}-l` | `${infer Part}-r`
    ? Part
    : R
  : never

/** Which way a person means left and right: always their own. */
export function sideOf(region: Region): Side | undefined {
  return regions.find(({ id }) => id === region)?.side
}

/** A region without its side. */
export function partOf(region: Region): BodyPart {
  return region.replace(/-[lr]$/, '') as BodyPart
}
