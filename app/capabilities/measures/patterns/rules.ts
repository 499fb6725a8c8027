import { instruments } from '../instruments/contract.ts'
import type { Scale as Definition } from '../instruments/definition.contract.ts'
import { goalAttainment } from '../instruments/goal-attainment.contract.ts'
import { medianOf } from '../run-chart/rules.ts'
import type {
  About,
  Change,
  Filled,
  Goal,
  Pattern,
  PatternId,
  Patterns,
  Point,
  Scale,
  Sight,
} from './contract.ts'
import { joinedTo } from './gaps.rules.ts'

/** Under three points there is no picture, no middle and no word about a course. */
export const leastForPicture = 3

/** A scale as its axis needs it: from its least to its most, in as few equal whole steps as still say enough. */
export function scalesOf(id: PatternId): Scale[] {
  if (id === goalAttainment) return []
  const { items, scales } = instruments[id]
  return Object.entries(scales)
    .map(([name, scale]) => {
      const ends = scale.items.map((code) => rangeOf(items.find((item) => item.code === code)))
      const from = together(
        scale,
        ends.map(([least]) => least),
      )
      const to = together(
        scale,
        ends.map(([, most]) => most),
      )
      return { name, from, to, steps: stepsOf(to - from), places: scale.places }
    })
    .toSorted((one, other) => Number(other.name === 'score') - Number(one.name === 'score'))
}

type Item = (typeof instruments)['peg']['items'][number] | undefined

function rangeOf(item: Item): [number, number] {
  if (item?.kind === 'whole') return [item.from, item.to]
  return [0, item && 'choices' in item ? item.choices.length : 0]
}

function together({ of, times = 1 }: Definition, ends: number[]): number {
  const sum = ends.reduce((total, end) => total + end, 0)
  return of === 'mean' ? sum / ends.length : sum * times
}

const stepsOf = (length: number) => [6, 5, 4, 3, 2].find((steps) => length % steps === 0) ?? 1

/** The points of one scale in the order of time, each with whether it is joined to the one before. */
export function pointsOf(instrument: PatternId, filled: readonly Filled[], scale: string): Point[] {
  return withJoins(
    instrument,
    filled.flatMap(({ on, scores, elsewhere }) =>
      scores
        .filter((score) => score.scale === scale)
        .map(({ value, shown, stoodIn }) => ({ on, value, shown, stoodIn, ...(elsewhere && { elsewhere }) })),
    ),
  )
}

/** The one answer about pain by itself, over time. */
export function painOf(instrument: PatternId, filled: readonly Filled[]): Point[] {
  return withJoins(
    instrument,
    filled.flatMap(({ on, pain, elsewhere }) =>
      pain === undefined
        ? []
        : [{ on, value: pain, shown: pain, stoodIn: 0, ...(elsewhere && { elsewhere }) }],
    ),
  )
}

function withJoins(instrument: PatternId, points: Omit<Point, 'joined'>[]): Point[] {
  const joined = joinedTo(
    instrument,
    points.map(({ on }) => on),
  )
  return points.map((point, at) => ({ ...point, joined: joined[at] ?? false }))
}

/** The middle of all points; none where there are too few for a picture. */
export function middleOf(points: readonly Pick<Point, 'value'>[]): number | undefined {
  return points.length < leastForPicture ? undefined : medianOf(points.map(({ value }) => value))
}

/**
 * Round where these points begin: what lies inside is too close to it to tell. Its note says of a change, so it lies
 * round the first point, and not round the middle. None where no source says what is too small.
 */
export function bandOf(
  points: readonly Pick<Point, 'value'>[],
  { tooSmall }: Pick<Change, 'tooSmall'>,
  { from, to }: Pick<Scale, 'from' | 'to'>,
): { from: number; to: number; first: number; by: number } | undefined {
  const first = points[0]?.value
  if (first === undefined || points.length < leastForPicture || !tooSmall) return undefined
  const by = tooSmall.unit === 'points' ? tooSmall.below : (first * tooSmall.below) / 100
  return { from: Math.max(from, first - by), to: Math.min(to, first + by), first, by }
}

/** Where a value lies on an axis whose better end is at the top, counted in steps from there. */
export function placeOf(value: number, { from, to, steps }: Scale, better: About['better']): number {
  const part = (value - from) / (to - from)
  return (better === 'higher' ? 1 - part : part) * steps
}

/** The values at the lines of an axis, from the top, where the better end is. */
export function axisOf({ from, to, steps }: Scale, better: About['better']): number[] {
  const values = Array.from({ length: steps + 1 }, (_, at) => from + ((to - from) / steps) * at)
  return better === 'higher' ? values.toReversed() : values
}

/** One instrument's part of all patterns. */
export function patternOf(about: About, { filled, notes, shown }: Omit<Patterns, 'goals'>): Pattern {
  const own = <T extends { instrument: string }>(all: readonly T[]) =>
    all.filter(({ instrument }) => instrument === about.id)
  return { about, filled: own(filled), notes: own(notes), shown: own(shown)[0] }
}

/** The days of a pattern about which nothing was said yet, newest first. */
export function silentDays(days: readonly string[], notes: readonly { day: string }[]): string[] {
  return [...new Set(days)]
    .filter((day) => !notes.some((note) => note.day === day))
    .toSorted()
    .toReversed()
}

/** The days of a pattern: of the goals, when the person said where they were. */
export function daysOf(
  { about, filled }: Pick<Pattern, 'about' | 'filled'>,
  goals: readonly Goal[],
): string[] {
  return about.id === goalAttainment
    ? goals.flatMap(({ said }) => said.map(({ on }) => on))
    : filled.map(({ on }) => on)
}

/** Whether there is nothing to see. */
export const isNothing = ({ goals, patterns }: Sight): boolean =>
  goals.every(({ said }) => said.length === 0) && patterns.every(({ filled }) => filled.length === 0)

const inPicture = 12

/** What a brief takes of what is seen: the latest of each, with the latest note, and nothing that is not needed there. */
export function inBrief(abouts: readonly About[], patterns: Patterns): Pattern[] {
  return abouts.flatMap((about) => {
    const { filled, notes, shown } = patternOf(about, patterns)
    if (!shown || about.scales.length === 0 || filled.length === 0) return []
    const latest = filled.slice(-inPicture).map((each) => ({ ...each, goalId: undefined, pain: undefined }))
    return [{ about, filled: latest, notes: notes.slice(-1), shown: undefined }]
  })
}
