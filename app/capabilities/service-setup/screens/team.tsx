import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../ui/hidden/hidden.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { ServiceTabs } from '../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import type { StaffMember, Team } from '../contract.ts'
import { ProblemSummary } from '../parts/problem-summary.tsx'
import { problemText } from '../parts/problem-text.ts'
import { mayBeInTeam } from '../rules.ts'

type Props = { page: PageContext; team: Team; staff: StaffMember[]; problems?: Problem[] }

export function TeamScreen({ page, team, staff, problems = [] }: Props) {
  const t = textOf(page.language)
  const inside = new Set(team.members.map((member) => member.membershipId))
  const outside = staff.filter((member) => mayBeInTeam(member.role) && !inside.has(member.membershipId))
  const members = `/service/teams/${team.teamId}/members`
  return (
    <ServicePage page={page} title={t('serviceSetup.team')} current="/service">
      <ProblemSummary problems={problems} />
      <Heading level={1} caption={t('serviceSetup.team')}>
        {team.name}
      </Heading>
      <ServiceTabs current="/service/teams" />
      {team.members.length === 0 && <p>{t('serviceSetup.teamEmpty')}</p>}
      <SummaryList
        rows={team.members.map(({ membershipId, name }) => ({
          key: name,
          value: (
            <form method="post" action={`${members}/${membershipId}/end`}>
              <Button kind="quiet">
                {t('serviceSetup.remove')}
                <VisuallyHidden> {t('serviceSetup.removeFrom', { name, team: team.name })}</VisuallyHidden>
              </Button>
            </form>
          ),
        }))}
      />
      {outside.length === 0 ? (
        <p>{t('serviceSetup.everyoneIn')}</p>
      ) : (
        <form method="post" action={members} novalidate>
          <Radios
            name="membership"
            legend={t('serviceSetup.addMember', { team: team.name })}
            error={problemText(t, problems, 'membership')}
            options={outside.map(({ membershipId, name, discipline }) => ({
              value: membershipId,
              label: name,
              hint: discipline,
            }))}
          />
          <Button kind="secondary">{t('serviceSetup.add')}</Button>
        </form>
      )}
    </ServicePage>
  )
}
