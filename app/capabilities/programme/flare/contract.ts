/** The exercise in which a flare plan is made. */
export const flarePlanExercise = 'flare-plan'

/** One part of a flare plan as it is shown on a hard day. */
export type FlarePart = { name: string; label: string; lines: string[] }

/** A flare plan, ready to be shown: it is the same from the server and from a device without internet. */
export type FlarePlan = {
  kindWords: string | undefined
  parts: FlarePart[]
  /** Where it is changed. */
  worksheet: string
  /** Whether it was changed in two places, so that something newer may be waiting to be put together. */
  twice: boolean
}
