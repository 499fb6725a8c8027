import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { ServiceTabs } from '../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import { staffRoles, type Team } from '../contract.ts'
import { ProblemSummary } from '../parts/problem-summary.tsx'
import { problemText } from '../parts/problem-text.ts'
import { roleHint, roleText } from '../parts/role-text.ts'

type Props = { page: PageContext; formKey: string; teams: Team[]; typed?: Typed; problems?: Problem[] }

export function InviteStaffScreen({ page, formKey, teams, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => (typeof typed[name] === 'string' ? (typed[name] as string) : undefined)
  const error = (name: string) => problemText(t, problems, name)
  const noTeam = { value: '', label: t('serviceSetup.noTeam') }
  return (
    <ServicePage page={page} title={t('serviceSetup.inviteTitle')} current="/service">
      <ProblemSummary problems={problems} />
      <Heading level={1}>{t('serviceSetup.inviteTitle')}</Heading>
      <ServiceTabs current="/service/staff" />
      <p>{t('serviceSetup.inviteIntro')}</p>
      <form method="post" action="/service/staff/new" novalidate>
        <input type="hidden" name="key" value={formKey} />
        <Radios
          name="role"
          legend={t('serviceSetup.role')}
          value={value('role') ?? 'professional'}
          error={error('role')}
          options={staffRoles.map((role) => ({
            value: role,
            label: roleText(t, role),
            hint: roleHint(t, role),
          }))}
        />
        <TextField
          name="name"
          label={t('serviceSetup.name')}
          hint={t('serviceSetup.nameHint')}
          autocomplete="off"
          value={value('name')}
          error={error('name')}
        />
        <TextField
          name="discipline"
          label={t('serviceSetup.discipline')}
          hint={t('serviceSetup.disciplineHint')}
          optionalLabel={t('serviceSetup.optional')}
          autocomplete="off"
          value={value('discipline')}
          error={error('discipline')}
        />
        <TextField
          name="email"
          type="email"
          label={t('serviceSetup.email')}
          autocomplete="off"
          spellcheck={false}
          value={value('email')}
          error={error('email')}
        />
        {teams.length > 0 && (
          <Radios
            name="team"
            legend={t('serviceSetup.team')}
            value={value('team') ?? ''}
            error={error('team')}
            options={[...teams.map((team) => ({ value: team.teamId, label: team.name })), noTeam]}
          />
        )}
        <Button>{t('serviceSetup.sendInvitation')}</Button>
      </form>
    </ServicePage>
  )
}
