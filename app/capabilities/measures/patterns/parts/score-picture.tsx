import { useLanguage, useText } from '../../../../language/text.tsx'
import { briefDay } from '../../../../platform/pure/days.ts'
import { RunChart } from '../../../../ui/run-chart/run-chart.tsx'
import { Table } from '../../../../ui/table/table.tsx'
import type { About, Note, Point, Scale } from '../contract.ts'
import { pictureOf } from '../picture.rules.ts'
import { Beside } from './beside.tsx'
import { Few } from './few.tsx'
import { dayOn, marksIn, noonOf, numberIn } from './words.ts'

type Props = {
  about: About
  scale: Scale
  points: Point[]
  notes: readonly Note[]
  /** What the picture is said to be, with how many there are and their days. */
  label: 'patterns.picture' | 'patterns.painPicture'
  folded?: boolean | undefined
}

/** One number over time: the picture from three points on, what its marks mean, and the same as a table. */
export function ScorePicture({ about, scale, points, notes, label, folded }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const table = <ScoreTable title={about.title} points={points} scale={scale} />
  const picture = pictureOf(about, scale, points)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || !picture)
    return (
      <>
        <Few count={points.length} />
        {points.length > 0 && table}
      </>
    )
  const { axis, middle, band } = picture
  const ends: [string, string] = [briefDay(noonOf(first.on), tag), briefDay(noonOf(last.on), tag)]
  const marks = marksIn(notes, first.on, last.on)
  const number = (value: number) => numberIn(value, 1, tag)
  const drawn = (
    <RunChart
      label={t(label, { title: about.title, count: points.length, first: ends[0], last: ends[1] })}
      levels={axis.map(({ value, text }) => t(text, { value: number(value) }))}
      points={picture.points.map(({ on, place, ...point }) => ({ ...point, at: noonOf(on), level: place }))}
      middle={middle.place}
      band={band?.places}
      marks={marks}
      ends={ends}
    />
  )
  return (
    <Beside table={table} picture={drawn} folded={folded}>
      <li>{t(about.better === 'lower' ? 'patterns.upLower' : 'patterns.upHigher')}</li>
      <li>{t('patterns.middle', { value: number(middle.value) })}</li>
      {band && <li>{t('patterns.band', { by: number(band.by), first: number(band.first) })}</li>}
      {points.some(({ stoodIn }) => stoodIn > 0) && <li>{t('patterns.openDot')}</li>}
      {points.some(({ joined }, at) => at > 0 && !joined) && <li>{t('patterns.gap')}</li>}
      {marks.length > 0 && <li>{t('patterns.marks')}</li>}
    </Beside>
  )
}

type TableProps = { title: string; points: Point[]; scale: Scale }

function ScoreTable({ title, points, scale }: TableProps) {
  const t = useText()
  const { tag } = useLanguage()
  const scored = ({ shown, stoodIn, elsewhere }: Point) => {
    const number = numberIn(shown, scale.places, tag)
    const score = elsewhere ? t('patterns.elsewhere', { score: number }) : number
    if (stoodIn === 0) return score
    return stoodIn === 1
      ? t('patterns.stoodIn', { score })
      : t('patterns.stoodInMany', { score, count: stoodIn })
  }
  return (
    <Table
      caption={title}
      captionHidden
      named
      head={[t('patterns.day'), t('patterns.score')]}
      rows={points.toReversed().map((point) => [dayOn(point.on, tag), scored(point)])}
    />
  )
}
