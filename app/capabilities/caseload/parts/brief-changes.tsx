import { type Text, useLanguage, useText } from '../../../language/text.tsx'
import { briefDay } from '../../../platform/pure/days.ts'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { RunChart } from '../../../ui/run-chart/run-chart.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { Brief, Section } from '../contract.ts'
import { changedSince, firstWords, newFrom, newSince, plannedSince } from '../rules.ts'
import { BriefSection } from './brief-section.tsx'

const longest = 160
const changedTexts = {
  story: 'caseload.storyNew',
  'what-i-have-tried': 'caseload.triedNew',
  'goals-and-plan': 'caseload.planNew',
  visits: 'caseload.visitsNew',
  messages: 'caseload.messagesNew',
  measures: 'caseload.measuresNew',
} as const satisfies Record<Exclude<Section, 'check-ins'>, string>

/** What is new, in sentences: since the last visit, or the last review, or all of it. */
export function Changes({ brief, reviewedAt }: { brief: Brief; reviewedAt: Date | undefined }) {
  const t = useText()
  const { tag } = useLanguage()
  const day = (at: Date) => briefDay(at, tag)
  const from = newFrom(brief, reviewedAt)
  const latest = newSince(brief, from?.at)
  const [first] = latest
  const changed = changedSince(brief, from?.at).map(([section, at]) =>
    t(changedTexts[section as keyof typeof changedTexts], { day: day(at) }),
  )
  const life = first && { day: day(first.at), life: t(`caseload.lifeWords${first.life}`) }
  const said = [
    ...(life
      ? [
          latest.length === 1
            ? t('caseload.changedOne', life)
            : t('caseload.changedMany', { count: latest.length, ...life }),
        ]
      : []),
    ...planned(t, plannedSince(brief, from?.at)),
    ...(changed.length > 0 ? [t('caseload.changedParts', { list: inOneSentence(tag, changed) })] : []),
  ]
  const well = latest.find(({ wentWell }) => wentWell)
  const noted = latest.find(({ note }) => note)
  return (
    <BriefSection heading={headingOf(t, from, day)}>
      {said.length === 0 && (
        <p>{from ? t(nothingTexts[from.by], { day: day(from.at) }) : t('caseload.changedNone')}</p>
      )}
      {said.length > 0 && (
        <ul>
          {said.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {well?.wentWell && (
        <Quote attribution={`${t('caseload.wentWell')}, ${day(well.at)}`}>
          {firstWords(well.wentWell, longest)}
        </Quote>
      )}
      {noted?.note && (
        <Quote attribution={`${t('caseload.notes')}, ${day(noted.at)}`}>
          {firstWords(noted.note, longest)}
        </Quote>
      )}
    </BriefSection>
  )
}

const inOneSentence = (tag: string, list: string[]) => new Intl.ListFormat(tag).format(list)

const nothingTexts = { visit: 'caseload.changedNothingMet', review: 'caseload.changedNothing' } as const

function headingOf(t: Text, from: ReturnType<typeof newFrom>, day: (at: Date) => string): string {
  if (!from) return t('caseload.changedNever')
  return from.by === 'visit' ? t('caseload.changedMet', { day: day(from.at) }) : t('caseload.changed')
}

function planned(t: Text, { agreed, views }: ReturnType<typeof plannedSince>): string[] {
  return [
    ...(agreed > 0
      ? [agreed === 1 ? t('caseload.agreedOne') : t('caseload.agreedMany', { count: agreed })]
      : []),
    ...(views > 0 ? [t('caseload.viewsNew')] : []),
  ]
}

const least = 3
const lives = [5, 4, 3, 2, 1] as const

/** How the last weeks were, in the person's own choice of words: a picture from three weeks on, and a table beside it. */
export function Weeks({ checkIns }: Pick<Brief, 'checkIns'>) {
  const t = useText()
  const { tag } = useLanguage()
  const points = checkIns.map(({ at, life }) => ({ at, level: lives.indexOf(life) })).toReversed()
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const ends: [string, string] = [briefDay(first.at, tag), briefDay(last.at, tag)]
  const enough = points.length >= least
  const table = (
    <Table
      caption={t('caseload.weeks')}
      captionHidden
      head={[t('caseload.week'), t('caseload.life')]}
      rows={checkIns.map((checkIn) => [briefDay(checkIn.at, tag), t(`checkIn.life${checkIn.life}`)])}
    />
  )
  return (
    <BriefSection heading={t('caseload.weeks')}>
      {enough ? (
        <>
          <RunChart
            label={t('caseload.weeksPicture', { first: ends[0], last: ends[1] })}
            levels={lives.map((life) => t(`checkIn.life${life}`))}
            points={points}
            ends={ends}
          />
          <div class="visually-hidden">{table}</div>
        </>
      ) : (
        <>
          <p>{t('caseload.weeksFew')}</p>
          {table}
        </>
      )}
    </BriefSection>
  )
}
