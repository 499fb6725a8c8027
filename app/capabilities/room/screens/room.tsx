import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import type { OwnMembership } from '../../service-setup/contract.ts'
import { ownRoom } from '../contract.ts'

type Props = { page: PageContext; memberships: OwnMembership[]; problems?: Problem[] }

const named = {
  professional: 'room.asProfessional',
  coordinator: 'room.asCoordinator',
  lead: 'room.asLead',
  admin: 'room.asAdmin',
  reviewer: 'room.asReviewer',
} as const

export function RoomScreen({ page, memberships, problems = [] }: Props) {
  const t = textOf(page.language)
  const error = problems.length > 0 ? t('room.problemChoose') : undefined
  return (
    <PublicPage page={page} title={t('room.chooseTitle')}>
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#room', text: error }]} />}
      <Heading level={1}>{t('room.chooseTitle')}</Heading>
      <p>{t('room.chooseIntro')}</p>
      <form method="post" action="/room" novalidate>
        <Radios
          name="room"
          legend={t('room.chooseLegend')}
          error={error}
          options={[
            ...memberships.map(({ membershipId, role, service }) => ({
              value: membershipId,
              label: t(named[role], { service }),
            })),
            { value: ownRoom, label: t('room.own'), hint: t('room.ownHint') },
          ]}
        />
        <Button>{t('room.go')}</Button>
      </form>
    </PublicPage>
  )
}
