import { useLanguage, useText } from '../../../language/text.tsx'
import { briefDay } from '../../../platform/pure/days.ts'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { RunChart } from '../../../ui/run-chart/run-chart.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { PatternBrief } from '../../measures/patterns/contract.ts'
import { firstWords } from '../rules.ts'
import { BriefSection } from './brief-section.tsx'

const longest = 140

/** What the person shows of their measures: their latest words, then a small picture from three times on. */
export function BriefMeasures({ measures }: { measures: readonly PatternBrief[] }) {
  return (
    <>
      {measures.map((measure) => (
        <BriefMeasure key={measure.id} {...measure} />
      ))}
    </>
  )
}

function BriefMeasure({ title, better, note, points, places, picture }: PatternBrief) {
  const t = useText()
  const { tag } = useLanguage()
  const dayOn = (day: string) => briefDay(noonOf(day), tag)
  const number = (value: number, most: number) => value.toLocaleString(tag, { maximumFractionDigits: most })
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || !picture) return null
  const ends: [string, string] = [dayOn(first.on), dayOn(last.on)]
  return (
    <BriefSection heading={title}>
      {note && <Quote attribution={dayOn(note.day)}>{firstWords(note.words, longest)}</Quote>}
      <RunChart
        label={t('patterns.picture', { title, count: points.length, first: ends[0], last: ends[1] })}
        levels={picture.axis.map(({ value, text }) => t(text, { value: number(value, 1) }))}
        points={picture.points.map(({ on, place, ...point }) => ({ ...point, at: noonOf(on), level: place }))}
        middle={picture.middle.place}
        band={picture.band?.places}
        ends={ends}
      />
      <p class="hint">
        {t(better === 'lower' ? 'patterns.upLower' : 'patterns.upHigher')}
        {picture.band && ` ${t('patterns.bandShort')}`}
      </p>
      <div class="visually-hidden">
        <Table
          caption={title}
          captionHidden
          head={[t('patterns.day'), t('patterns.score')]}
          rows={points.toReversed().map(({ on, shown }) => [dayOn(on), number(shown, places)])}
        />
      </div>
    </BriefSection>
  )
}

const noonOf = (day: string) => new Date(`${day}T12:00:00Z`)
