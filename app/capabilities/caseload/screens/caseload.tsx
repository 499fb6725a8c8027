import { type Text, textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { CaseloadRow, Place } from '../contract.ts'

type Props = { page: PageContext; rows: CaseloadRow[]; next: Place | undefined; first: boolean; now: Date }

export function CaseloadScreen({ page, rows, next, first, now }: Props) {
  const t = textOf(page.language)
  const day = (at: Date) => shortDay(at, page.language.tag)
  return (
    <ProfessionalPage page={page} title={t('caseload.title')} current="/caseload" wide>
      <Heading level={1}>{t('caseload.title')}</Heading>
      {rows.length === 0 ? (
        <EmptyState
          heading={t('caseload.empty')}
          action={{ href: '/invitations/new', label: t('caseload.invite') }}
        >
          <p>{t('caseload.emptyBody')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t('caseload.intro')}</p>
          <Table
            caption={t('caseload.title')}
            captionHidden
            head={[t('caseload.person'), t('caseload.why'), t('caseload.until')]}
            rows={rows.map((row) => [
              <a
                href={row.reason === 'joined' ? `/people/${row.personId}/joined` : `/people/${row.personId}`}
              >
                <bdi>{row.name}</bdi>
              </a>,
              reasonInWords(t, row, day, now),
              row.until ? day(row.until) : '',
            ])}
          />
        </>
      )}
      {(next || !first) && (
        <Pagination
          label={t('caseload.title')}
          previous={first ? undefined : { href: '/caseload', label: t('caseload.first') }}
          next={next && { href: `/caseload?after=${placeText(next)}`, label: t('caseload.more') }}
        />
      )}
    </ProfessionalPage>
  )
}

function reasonInWords(t: Text, row: CaseloadRow, day: (at: Date) => string, now: Date): string {
  switch (row.reason) {
    case 'joined':
      return t('caseload.joined')
    case 'message-promised':
      return t(row.at < now ? 'caseload.messagePassed' : 'caseload.messagePromised', { day: day(row.at) })
    case 'agenda-ready':
      return t('caseload.agendaReady', { day: day(row.at) })
    case 'plan-awaits':
      return t('caseload.planAwaits', { day: day(row.at) })
    case 'review-due':
      return t('caseload.reviewDue', { day: day(row.at) })
    case 'newly-shared':
      return t('caseload.newlyShared', { day: day(row.at) })
    case 'new-since-reviewed':
      return t('caseload.newSinceReviewed', { day: day(row.at) })
    case 'ends-soon':
      return t('caseload.endsSoon', { day: day(row.at) })
    case 'reviewed':
      return t('caseload.reviewed', { day: day(row.at) })
  }
}

function placeText({ rank, at, personId }: Place): string {
  return `${rank}~${at.getTime()}~${personId}`
}
