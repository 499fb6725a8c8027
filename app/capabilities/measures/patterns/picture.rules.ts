import type { About, AxisText, Pattern, PatternBrief, Picture, Point, Scale } from './contract.ts'
import { axisOf, bandOf, middleOf, placeOf, pointsOf } from './rules.ts'

/** A score over time as it is drawn; undefined where there are too few points. */
export function pictureOf(
  { id, better, change }: Pick<About, 'id' | 'better' | 'change'>,
  scale: Scale,
  points: readonly Point[],
): Picture | undefined {
  const middle = middleOf(points)
  if (middle === undefined) return undefined
  const place = (value: number) => placeOf(value, scale, better)
  const band = bandOf(points, change, scale)
  const [one = 0, other = 0] = band ? [place(band.from), place(band.to)] : []
  return {
    axis: axisOf(scale, better).map((value) => ({ value, text: textAt(id, scale, value) })),
    points: points.map(({ on, value, stoodIn, joined }) => ({
      ...{ on, place: place(value), open: stoodIn > 0, joined },
    })),
    middle: { place: place(middle), value: middle },
    band: band && {
      places: [Math.min(one, other), Math.max(one, other)],
      ...{ by: band.by, first: band.first },
    },
  }
}

const ofChange: Record<number, AxisText> = { 1: 'patterns.pgic1', 4: 'patterns.pgic4', 7: 'patterns.pgic7' }

function textAt(id: About['id'], { from, to }: Scale, value: number): AxisText {
  if (id === 'pgic') return ofChange[value] ?? 'patterns.axisAt'
  if (value === from) return 'patterns.axisLeast'
  return value === to ? 'patterns.axisMost' : 'patterns.axisAt'
}

/** The scales that stand by themselves: the one score, or, where there is none, each part. */
export function mainScales({ scales }: Pick<About, 'scales'>): Scale[] {
  const [score] = scales.filter(({ name }) => name === 'score')
  return score ? [score] : scales
}

/** A pattern in short: its first number, and the person's latest words. */
export function inShort({ about, filled, notes }: Pattern): PatternBrief[] {
  const [scale] = mainScales(about)
  const note = notes.at(-1)
  if (!scale) return []
  const points = pointsOf(about.id, filled, scale.name)
  return [
    {
      ...{ id: about.id, title: about.title, better: about.better, points, places: scale.places },
      note: note && { day: note.day, words: note.words },
      picture: pictureOf(about, scale, points),
    },
  ]
}
