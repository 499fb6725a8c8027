import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../ui/hidden/hidden.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { ServiceTabs } from '../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import type { StaffMember, Team } from '../contract.ts'
import { ProblemSummary } from '../parts/problem-summary.tsx'
import { problemText } from '../parts/problem-text.ts'
import { mayBeInTeam } from '../rules.ts'

type Props = {
  page: PageContext
  team: Team
  staff: StaffMember[]
  typed?: Typed
  problems?: Problem[]
  renamed?: boolean
}

export function TeamScreen({ page, team, staff, typed = {}, problems = [], renamed = false }: Props) {
  const t = textOf(page.language)
  const inside = new Set(team.members.map((member) => member.membershipId))
  const outside = staff.filter((member) => mayBeInTeam(member.role) && !inside.has(member.membershipId))
  const wrongName = problemText(t, problems, 'name')
  const members = `/service/teams/${team.teamId}/members`
  return (
    <ServicePage page={page} title={t('serviceSetup.team')} current="/service">
      <ProblemSummary problems={problems} />
      {renamed && <Notification kind="success" heading={t('serviceSetup.renamed')} />}
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
      <Details summary={t('serviceSetup.rename')} open={wrongName !== undefined}>
        <form method="post" action={`/service/teams/${team.teamId}/name`} novalidate>
          <TextField
            name="name"
            label={t('serviceSetup.renameTo')}
            hint={t('serviceSetup.renameHint')}
            width="medium"
            autocomplete="off"
            value={typeof typed.name === 'string' ? typed.name : team.name}
            error={wrongName}
          />
          <Button kind="secondary">{t('common.save')}</Button>
        </form>
      </Details>
      <p>
        <a href={`/service/teams/${team.teamId}/end`}>{t('serviceSetup.endTeam')}</a>
      </p>
    </ServicePage>
  )
}
