import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { ServiceTabs } from '../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import type { Team } from '../contract.ts'
import { ProblemSummary } from '../parts/problem-summary.tsx'
import { problemText } from '../parts/problem-text.ts'

type Props = { page: PageContext; formKey: string; teams: Team[]; typed?: Typed; problems?: Problem[] }

export function TeamsScreen({ page, formKey, teams, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  return (
    <ServicePage page={page} title={t('serviceSetup.teams')} current="/service">
      <ProblemSummary problems={problems} />
      <Heading level={1}>{t('serviceSetup.teams')}</Heading>
      <ServiceTabs current="/service/teams" />
      <p>{t('serviceSetup.teamsIntro')}</p>
      {teams.length === 0 && <EmptyState heading={t('serviceSetup.teamsNone')} />}
      {teams.map(({ teamId, name, members }) => (
        <Card key={teamId} heading={name} href={`/service/teams/${teamId}`}>
          <p>
            {members.length === 0
              ? t('serviceSetup.teamEmpty')
              : members.map((member) => member.name).join(', ')}
          </p>
        </Card>
      ))}
      <form method="post" action="/service/teams" novalidate>
        <input type="hidden" name="key" value={formKey} />
        <TextField
          name="name"
          label={t('serviceSetup.newTeam')}
          width="medium"
          autocomplete="off"
          value={typeof typed.name === 'string' ? typed.name : undefined}
          error={problemText(t, problems, 'name')}
        />
        <Button kind="secondary">{t('serviceSetup.makeTeam')}</Button>
      </form>
    </ServicePage>
  )
}
