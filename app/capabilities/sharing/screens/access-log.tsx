import { type Text, textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay, timeInWords } from '../../../platform/pure/days.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { LogLine } from '../access-log.contract.ts'
import { sectionsInWords } from '../parts/texts.ts'

type Props = { page: PageContext; lines: LogLine[]; next: number | undefined }

export function AccessLogScreen({ page, lines, next }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const days = Map.groupBy(lines, (line) => shortDay(line.at, tag))
  return (
    <PersonPage page={page} title={t('sharing.logTitle')} current="/team">
      <Heading level={1}>{t('sharing.logTitle')}</Heading>
      <p>{t('sharing.logIntro')}</p>
      {lines.length === 0 && <EmptyState heading={t('sharing.logEmpty')} />}
      {lines.length > 0 && !lines.some((line) => line.kind === 'opened') && (
        <p>{t('sharing.logNotOpened')}</p>
      )}
      {[...days].map(([day, onDay]) => (
        <section key={day}>
          <Heading level={2}>{day}</Heading>
          <SummaryList
            rows={onDay.map((line) => ({ key: timeInWords(line.at, tag), value: lineInWords(t, line, tag) }))}
          />
        </section>
      ))}
      {next !== undefined && (
        <Pagination
          label={t('sharing.logTitle')}
          next={{ href: `/access-log?before=${next}`, label: t('sharing.logEarlier') }}
        />
      )}
    </PersonPage>
  )
}

/** One event in plain words. */
function lineInWords(t: Text, line: LogLine, language: string): string {
  const who = typeof line.actor === 'object' ? line.actor.name : t('sharing.someone')
  const mine = line.actor === 'you'
  const name = line.other ?? t('sharing.someone')
  const sections = sectionsInWords(t, line.sections, language)
  switch (line.kind) {
    case 'account-made':
      return t('sharing.evAccount')
    case 'privacy-accepted':
      return t('sharing.evPrivacy')
    case 'checked-in':
      return t('sharing.evCheckedIn')
    case 'check-in-corrected':
      return t('sharing.evCorrected')
    case 'story-written':
      return t('sharing.evStory')
    case 'story-taken-back':
      return t('sharing.evStoryBack')
    case 'story-link-drawn':
      return t('sharing.evLink')
    case 'story-link-taken-back':
      return t('sharing.evLinkBack')
    case 'body-map-drawn':
      return t('sharing.evBody')
    case 'body-map-taken-back':
      return t('sharing.evBodyBack')
    case 'message-sent':
      return line.actor === 'you' ? t('sharing.evWrote', { name }) : t('sharing.evWroteYou', { name: who })
    case 'message-assigned':
      return t('sharing.evGiven', { name: who, to: name })
    case 'message-thread-closed':
      return line.actor === 'you' ? t('sharing.evClosed') : t('sharing.evClosedBy', { name: who })
    case 'message-notice-chosen':
      return t('sharing.evNotice')
    case 'worksheet-written':
      return t('sharing.evMade')
    case 'worksheet-put-away':
      return t('sharing.evAway')
    case 'worksheet-brought-back':
      return t('sharing.evBack')
    case 'plan-written':
      return mine ? t('sharing.evPlan') : t('sharing.evPlanBy', { name: who })
    case 'plan-answered':
      return mine ? t('sharing.evPlanAnswer') : t('sharing.evPlanAnswerBy', { name: who })
    case 'plan-view-given':
      return mine ? t('sharing.evPlanView') : t('sharing.evPlanViewBy', { name: who })
    case 'plan-view-withdrawn':
      return mine ? t('sharing.evPlanViewBack') : t('sharing.evPlanViewBackBy', { name: who })
    case 'plan-moved':
    case 'plan-level-said':
      return mine ? t('sharing.evPlanMoved') : t('sharing.evPlanMovedBy', { name: who })
    case 'visit-made':
      return mine ? t('sharing.evVisit') : t('sharing.evVisitBy', { name: who })
    case 'visit-changed':
      return mine ? t('sharing.evVisitChanged') : t('sharing.evVisitChangedBy', { name: who })
    case 'visit-called-off':
      return mine ? t('sharing.evVisitOff') : t('sharing.evVisitOffBy', { name: who })
    case 'visit-back-on':
      return mine ? t('sharing.evVisitOn') : t('sharing.evVisitOnBy', { name: who })
    case 'visit-written':
      return mine ? t('sharing.evVisitWritten') : t('sharing.evVisitWrittenBy', { name: who })
    case 'visit-agenda':
      return mine ? t('sharing.evVisitAgenda') : t('sharing.evVisitAgendaBy', { name: who })
    case 'visit-entry-closed':
      return mine ? t('sharing.evVisitClosed') : t('sharing.evVisitClosedBy', { name: who })
    case 'visit-check':
      return mine ? t('sharing.evVisitCheck') : t('sharing.evVisitCheckBy', { name: who })
    case 'visit-ready':
      return t('sharing.evVisitReady')
    case 'visit-not-ready':
      return t('sharing.evVisitNotReady')
    case 'visit-helper':
      return t('sharing.evVisitHelper')
    case 'visit-confirmed':
      return t('sharing.evVisitConfirmed')
    case 'visit-copied':
      return t('sharing.evVisitCopied', { name: who })
    case 'joined':
      return t('sharing.evJoined', { name })
    case 'joiner-confirmed':
      return t('sharing.evConfirmed', { name: who })
    case 'joiner-refused':
      return t('sharing.evRefused', { name: who })
    case 'shared':
      return t('sharing.evShared', {
        sections,
        name,
        day: line.until ? shortDay(line.until, language) : '',
      })
    case 'sharing-ended':
      return t('sharing.evEnded', { sections, name })
    case 'opened':
      return line.printed
        ? t('sharing.evPrinted', { name: who, sections })
        : t('sharing.evOpened', { name: who, sections })
    case 'reviewed':
      return t('sharing.evReviewed', { name: who })
    case 'review-undone':
      return t('sharing.evUndone', { name: who })
    case 'exported':
      return t('sharing.evExported')
    case 'erasure-asked':
      return t('sharing.evEraseAsked')
    case 'erasure-withdrawn':
      return t('sharing.evEraseKept')
    case 'supporter-invited':
    case 'supporter-confirmed':
    case 'supporter-refused':
    case 'supporter-ended':
    case 'supporter-joined':
    case 'supporter-left':
      return t(`sharing.ev-${line.kind}`, { name: line.supporter ?? t('sharing.someone') })
    case 'card-made':
      return t('sharing.ev-card-made', { day: line.until ? shortDay(line.until, language) : '' })
    case 'card-ended':
      return t('sharing.ev-card-ended')
    case 'card-opened':
      return t('sharing.ev-card-opened')
    case 'question-asked':
      return t('sharing.ev-question-asked')
    case 'question-answered':
      return t('sharing.ev-question-answered')
    case 'sharing-end-moved':
      return t('sharing.evMoved', {
        sections,
        name,
        day: line.until ? shortDay(line.until, language) : '',
      })
    default:
      return t('sharing.evOther')
  }
}
