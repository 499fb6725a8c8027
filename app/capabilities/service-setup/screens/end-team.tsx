import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import type { Team } from '../contract.ts'

const what = ['endTeamShares', 'endTeamTold', 'endTeamMessages', 'endTeamVisits', 'endTeamPeople'] as const

/** What happens when a team ends, before it does. Whom it concerns, and how many they are, is not told here. */
export function EndTeamScreen({ page, team }: { page: PageContext; team: Team }) {
  const t = textOf(page.language)
  const here = `/service/teams/${team.teamId}`
  return (
    <ServicePage page={page} title={t('serviceSetup.endTeam')} current="/service">
      <Heading level={1}>{t('serviceSetup.endTeamTitle', { team: team.name })}</Heading>
      <Heading level={2}>{t('serviceSetup.endTeamWhat')}</Heading>
      <ul>
        {what.map((key) => (
          <li key={key}>{t(`serviceSetup.${key}`)}</li>
        ))}
      </ul>
      <Notification kind="warning" heading={t('serviceSetup.endTeamNoBack')} />
      <form method="post" action={`${here}/end`}>
        <Actions>
          <Button kind="warning">{t('serviceSetup.endTeamDo')}</Button>
          <Button kind="secondary" href={here}>
            {t('serviceSetup.endTeamNot')}
          </Button>
        </Actions>
      </form>
    </ServicePage>
  )
}
