import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { briefDay } from '../../../platform/pure/days.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../ui/hidden/hidden.tsx'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { Asked, CaseloadRow, Place } from '../contract.ts'
import { ListChoices } from '../parts/list-choices.tsx'
import { besideReason, reasonInWords } from '../parts/reason-words.ts'
import { addressOf, groupOf, groups } from '../worklist.rules.ts'

type Props = {
  page: PageContext
  asked: Asked
  rows: CaseloadRow[]
  teams: { id: string; name: string }[]
  next: Place | undefined
  first: boolean
  now: Date
}

const groupTexts = {
  today: 'caseload.today',
  week: 'caseload.week7',
  later: 'caseload.later',
} as const

export function CaseloadScreen({ page, asked, rows, teams, next, first, now }: Props) {
  const t = textOf(page.language)
  const day = (at: Date) => briefDay(at, page.language.tag)
  const noneText = asked.reason ? 'caseload.none' : 'caseload.noneHere'
  const everybody = asked.view === 'everyone' && !asked.reason && !asked.teamId
  const grouped =
    asked.view === 'removed'
      ? [{ group: undefined, there: rows }]
      : groups.map((group) => ({ group, there: rows.filter((row) => groupOf(row, now) === group) }))
  const cells = (row: CaseloadRow) => {
    const beside = besideReason(t, row, day)
    const joined = row.reason === 'joined'
    return [
      <a href={joined ? `/people/${row.personId}/joined` : `/people/${row.personId}`}>
        <bdi>{row.name}</bdi>
      </a>,
      <>
        {reasonInWords(t, row, day, now)}
        {beside && <p class="hint">{beside}</p>}
      </>,
      row.until ? day(row.until) : '',
      !joined && (
        <a href={`/caseload/${row.personId}`}>
          {t('caseload.next')}
          <VisuallyHidden>
            : <bdi>{row.name}</bdi>
          </VisuallyHidden>
        </a>
      ),
    ]
  }
  return (
    <ProfessionalPage page={page} title={t('caseload.title')} current="/caseload" wide>
      <Heading level={1}>{t('caseload.title')}</Heading>
      {rows.length === 0 && everybody && first ? (
        <EmptyState
          heading={t('caseload.empty')}
          action={{ href: '/invitations/new', label: t('caseload.invite') }}
        >
          <p>{t('caseload.emptyBody')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t(asked.view === 'removed' ? 'caseload.removedIntro' : 'caseload.intro')}</p>
          <ListChoices asked={asked} teams={teams} />
          {rows.length === 0 && (
            <EmptyState
              heading={t(asked.view === 'removed' ? 'caseload.removedNone' : noneText)}
              action={{ href: '/caseload', label: t('caseload.seeEveryone') }}
            />
          )}
        </>
      )}
      {grouped.map(
        ({ group, there }) =>
          there.length > 0 && (
            <section key={group}>
              {group && <Heading level={2}>{t(groupTexts[group])}</Heading>}
              <Table
                caption={t(group ? groupTexts[group] : 'caseload.viewRemoved')}
                captionHidden
                alike
                head={[t('caseload.person'), t('caseload.why'), t('caseload.until'), t('caseload.next')]}
                rows={there.map(cells)}
              />
            </section>
          ),
      )}
      {(next || !first) && (
        <Pagination
          label={t('caseload.title')}
          previous={first ? undefined : { href: addressOf(asked), label: t('caseload.first') }}
          next={next && { href: addressOf(asked, next), label: t('caseload.more') }}
        />
      )}
    </ProfessionalPage>
  )
}
