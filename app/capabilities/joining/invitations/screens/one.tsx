import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { printedCode } from '../../../../platform/pure/codes.ts'
import { dayInWords } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PrintCode, PrintPage } from '../../../../ui/print-page/print-page.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'
import type { Invitation } from '../../contract.ts'
import { stateInWords } from '../parts/state-in-words.ts'

type Props = {
  page: PageContext
  invitation: Invitation
  inviter: string
  service: { name: string; phone: string | undefined }
  origin: string
  /** '1': the code went by mail. '0': it was to, and could not. */
  sent: string | undefined
}

/** The invitation as it goes on paper; above it, for the screen alone, where it stands. */
export function InvitationScreen({ page, invitation, inviter, service, origin, sent }: Props) {
  const t = textOf(page.language)
  const until = dayInWords(invitation.expiresAt, page.language.tag)
  return (
    <ProfessionalPage page={page} title={t('joining.invitations')} current="/invitations">
      <div class="no-print">
        <Heading level={1}>{t('joining.codeTitle', { label: invitation.label })}</Heading>
        <p>{stateInWords(t, invitation)}</p>
        {sent === '1' && <p>{t('joining.sent')}</p>}
        {sent === '0' && <p>{t('joining.notSent')}</p>}
      </div>
      {invitation.state === 'waiting' && (
        <>
          <PrintPage
            title={t('joining.paperTitle')}
            level={2}
            footer={service.phone && t('joining.paperHelp', { phone: service.phone })}
          >
            <p>{t('joining.paperIntro')}</p>
            <ol>
              <li>{t('joining.paperStep1', { origin })}</li>
              <li>{t('joining.paperStep2')}</li>
              <li>{t('joining.paperStep3')}</li>
            </ol>
            <PrintCode>{printedCode(invitation.code)}</PrintCode>
            <p>{t('joining.until', { day: until })}</p>
            <p>{t('joining.paperPrivate')}</p>
            <p>{t('joining.paperFrom', { name: inviter, service: service.name })}</p>
          </PrintPage>
          <form class="no-print" method="post" action={`/invitations/${invitation.id}/withdraw`}>
            <Button type="submit" kind="quiet">
              {t('joining.withdraw')}
            </Button>
          </form>
        </>
      )}
    </ProfessionalPage>
  )
}
