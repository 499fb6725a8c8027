import { useLanguage, useText } from '../../../language/text.tsx'
import { briefDay } from '../../../platform/pure/days.ts'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { Brief, Section } from '../contract.ts'
import { changedSince, firstWords, newSince } from '../rules.ts'
import { BriefSection } from './brief-section.tsx'

const longest = 160
const changedTexts = {
  story: 'caseload.storyNew',
  'what-i-have-tried': 'caseload.triedNew',
  'goals-and-plan': 'caseload.planNew',
  visits: 'caseload.visitsNew',
  messages: 'caseload.messagesNew',
} as const satisfies Record<Exclude<Section, 'check-ins'>, string>

/** What is new, in sentences: since the last review, or all of it. */
export function Changes({ brief, reviewedAt }: { brief: Brief; reviewedAt: Date | undefined }) {
  const t = useText()
  const { tag } = useLanguage()
  const day = (at: Date) => briefDay(at, tag)
  const latest = newSince(brief, reviewedAt)
  const [first] = latest
  const changed = changedSince(brief, reviewedAt).map(([section, at]) =>
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
    ...(changed.length > 0 ? [t('caseload.changedParts', { list: inOneSentence(tag, changed) })] : []),
  ]
  const well = latest.find(({ wentWell }) => wentWell)
  const noted = latest.find(({ note }) => note)
  return (
    <BriefSection heading={t(reviewedAt ? 'caseload.changed' : 'caseload.changedNever')}>
      {said.length === 0 && (
        <p>
          {reviewedAt ? t('caseload.changedNothing', { day: day(reviewedAt) }) : t('caseload.changedNone')}
        </p>
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

const least = 3

/** How the last weeks were, in the person's own choice of words. */
export function Weeks({ checkIns }: Pick<Brief, 'checkIns'>) {
  const t = useText()
  const { tag } = useLanguage()
  if (checkIns.length === 0) return null
  return (
    <BriefSection heading={t('caseload.weeks')}>
      {checkIns.length < least && <p>{t('caseload.weeksFew')}</p>}
      <Table
        caption={t('caseload.weeks')}
        captionHidden
        head={[t('caseload.week'), t('caseload.life')]}
        rows={checkIns.map((checkIn) => [briefDay(checkIn.at, tag), t(`checkIn.life${checkIn.life}`)])}
      />
    </BriefSection>
  )
}
