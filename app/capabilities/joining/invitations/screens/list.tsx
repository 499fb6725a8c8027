import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { TaskList } from '../../../../ui/task-list/task-list.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'
import type { Invitation } from '../../contract.ts'
import { stateInWords } from '../parts/state-in-words.ts'

type Props = { page: PageContext; invitations: Invitation[] }

export function InvitationsScreen({ page, invitations }: Props) {
  const t = textOf(page.language)
  return (
    <ProfessionalPage page={page} title={t('joining.invitations')} current="/invitations">
      <Heading level={1}>{t('joining.invitations')}</Heading>
      <p>{t('joining.invitationsIntro')}</p>
      {invitations.length === 0 ? (
        <EmptyState
          heading={t('joining.noInvitations')}
          action={{ href: '/invitations/new', label: t('joining.invite') }}
        >
          <p>{t('joining.noInvitationsBody')}</p>
        </EmptyState>
      ) : (
        <>
          <Button href="/invitations/new">{t('joining.invite')}</Button>
          <TaskList
            items={invitations.map((invitation) => ({
              href:
                invitation.joined && invitation.joined.confirmed === undefined
                  ? `/people/${invitation.joined.personId}/joined`
                  : `/invitations/${invitation.id}`,
              title: invitation.label,
              hint: t('joining.madeOn', { day: shortDay(invitation.createdAt, page.language.tag) }),
              status: stateInWords(t, invitation),
              done: invitation.state !== 'waiting',
            }))}
          />
        </>
      )}
      <p>
        <a href="/paper">{t('paper.staffTitle')}</a>
      </p>
    </ProfessionalPage>
  )
}
