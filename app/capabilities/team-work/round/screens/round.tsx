import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { Table } from '../../../../ui/table/table.tsx'
import { Tabs } from '../../../../ui/tabs/tabs.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'
import type { TeamName } from '../../contract.ts'
import type { RoundPlace, RoundRow } from '../contract.ts'

type Props = {
  page: PageContext
  teams: TeamName[]
  team: TeamName | undefined
  waiting: RoundRow[]
  others: RoundRow[]
  next: RoundPlace | undefined
  first: boolean
}

/** A team's round: one question for each person, those that wait first. */
export function RoundScreen({ page, teams, team, waiting, others, next, first }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const link = ({ personId, name }: RoundRow) => (
    <a href={`/rounds/${team?.id}/${personId}`}>
      <bdi>{name}</bdi>
    </a>
  )
  return (
    <ProfessionalPage page={page} title={t('round.title')} current="/rounds" wide>
      {teams.length > 1 && (
        <Tabs
          label={t('round.teams')}
          items={teams.map(({ id, name }) => ({
            href: `/rounds/${id}`,
            label: name,
            current: id === team?.id,
          }))}
        />
      )}
      <Heading level={1} caption={team?.name}>
        {t('round.title')}
      </Heading>
      {!team ? (
        <EmptyState heading={t('round.noTeam')}>
          <p>{t('round.noTeamBody')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t('round.intro')}</p>
          <Heading level={2}>{t('round.waiting')}</Heading>
          {waiting.length === 0 ? (
            <p>{t('round.waitingNone')}</p>
          ) : (
            <Table
              caption={t('round.waiting')}
              captionHidden
              head={[t('caseload.person'), t('round.question'), t('round.since')]}
              rows={waiting.map((row) => [
                link(row),
                row.item?.question ?? '',
                row.item ? shortDay(row.item.askedAt, tag) : '',
              ])}
            />
          )}
          <Heading level={2}>{t('round.others')}</Heading>
          {others.length === 0 ? (
            <p>{t('round.othersNone')}</p>
          ) : (
            <LinkList
              items={others.map(({ personId, name }) => ({
                href: `/rounds/${team.id}/${personId}`,
                title: name,
              }))}
            />
          )}
          {(next || !first) && (
            <Pagination
              label={t('round.others')}
              previous={first ? undefined : { href: `/rounds/${team.id}`, label: t('caseload.first') }}
              next={
                next && {
                  href: `/rounds/${team.id}?after=${next.sharedAt.getTime()}~${next.personId}`,
                  label: t('caseload.more'),
                }
              }
            />
          )}
        </>
      )}
    </ProfessionalPage>
  )
}
