import { type Text, useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { Brief } from '../contract.ts'
import { newSince } from '../rules.ts'

const least = 3

/** What somebody sees of a person: the professional's brief and the person's preview are this same part. */
export function BriefBody({ brief, reviewedAt }: { brief: Brief; reviewedAt: Date | undefined }) {
  const t = useText()
  const { tag } = useLanguage()
  const day = (at: Date) => shortDay(at, tag)
  const latest = newSince(brief, reviewedAt)
  const missing = missingIn(t, brief)
  return (
    <article class="brief">
      <p class="part-of-picture">
        <strong>{t('safety.partOfPicture.title')}.</strong> {t('safety.partOfPicture.body')}
      </p>
      {brief.whatMatters && (
        <section>
          <Heading level={2}>{t('caseload.whatMatters')}</Heading>
          <Quote attribution={day(brief.whatMatters.writtenAt)}>{brief.whatMatters.words}</Quote>
        </section>
      )}
      {brief.knowMe && (
        <section>
          <Heading level={2}>{t('caseload.knowMe')}</Heading>
          <Quote attribution={day(brief.knowMe.writtenAt)}>{brief.knowMe.words}</Quote>
        </section>
      )}
      <section>
        <Heading level={2}>{reviewedAt ? t('caseload.changed') : t('caseload.changedNever')}</Heading>
        <Changes brief={brief} reviewedAt={reviewedAt} />
        {latest
          .filter((checkIn) => checkIn.wentWell)
          .slice(0, 2)
          .map((checkIn) => (
            <Quote key={checkIn.id} attribution={`${t('caseload.wentWell')}, ${day(checkIn.at)}`}>
              {checkIn.wentWell}
            </Quote>
          ))}
        {latest
          .filter((checkIn) => checkIn.note)
          .slice(0, 2)
          .map((checkIn) => (
            <Quote key={`${checkIn.id}-note`} attribution={`${t('caseload.notes')}, ${day(checkIn.at)}`}>
              {checkIn.note}
            </Quote>
          ))}
      </section>
      {brief.checkIns.length > 0 && (
        <section>
          <Heading level={2}>{t('caseload.weeks')}</Heading>
          {brief.checkIns.length < least && <p>{t('caseload.weeksFew')}</p>}
          <Table
            caption={t('caseload.weeks')}
            captionHidden
            head={[t('caseload.week'), t('caseload.life')]}
            rows={brief.checkIns.map((checkIn) => [day(checkIn.at), t(`checkIn.life${checkIn.life}`)])}
          />
        </section>
      )}
      <section>
        <Heading level={2}>{t('caseload.missing')}</Heading>
        {missing.length > 0 ? (
          <ul>
            {missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        ) : (
          <p>{t('caseload.missingNothing')}</p>
        )}
        <p>{t('caseload.neverFine')}</p>
      </section>
    </article>
  )
}

function Changes({ brief, reviewedAt }: { brief: Brief; reviewedAt: Date | undefined }) {
  const t = useText()
  const { tag } = useLanguage()
  const day = (at: Date) => shortDay(at, tag)
  const latest = newSince(brief, reviewedAt)
  const first = latest[0]
  const wrote = (at: Date | undefined) => at !== undefined && (reviewedAt === undefined || at > reviewedAt)
  const sentences = [
    ...(first
      ? [
          latest.length === 1
            ? t('caseload.changedOne', { day: day(first.at), life: t(`caseload.lifeWords${first.life}`) })
            : t('caseload.changedMany', {
                count: latest.length,
                day: day(first.at),
                life: t(`caseload.lifeWords${first.life}`),
              }),
        ]
      : []),
    ...(brief.knowMe && wrote(brief.knowMe.writtenAt)
      ? [t('caseload.storyNew', { day: day(brief.knowMe.writtenAt) })]
      : []),
    ...(brief.whatMatters && wrote(brief.whatMatters.writtenAt)
      ? [t('caseload.mattersNew', { day: day(brief.whatMatters.writtenAt) })]
      : []),
  ]
  if (sentences.length === 0 && reviewedAt)
    return <p>{t('caseload.changedNothing', { day: day(reviewedAt) })}</p>
  if (sentences.length === 0) return <p>{t('caseload.changedNone')}</p>
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function missingIn(t: Text, brief: Brief): string[] {
  return [
    ...(brief.whatMatters ? [] : [t('caseload.missingGoals')]),
    ...(brief.knowMe ? [] : [t('caseload.missingStory')]),
    ...(brief.checkIns.length > 0 ? [] : [t('caseload.missingCheckIns')]),
  ]
}
