import { englishLanguage, textOf } from '../../language/text.tsx'
import type { IdentityMail, SecurityChange } from '../../platform/identity/core.ts'

const notices = {
  password: 'account.mail.noticePassword',
  email: 'account.mail.noticeEmail',
  'two-step-on': 'account.mail.noticeTwoStepOn',
  'two-step-off': 'account.mail.noticeTwoStepOff',
  'passkey-added': 'account.mail.noticePasskeyAdded',
  'passkey-removed': 'account.mail.noticePasskeyRemoved',
} as const satisfies Record<SecurityChange, string>

/** A mail about signing in: a neutral subject, a few lines of text, nothing about health. */
export function composeAccountMail(
  mail: IdentityMail,
  origin: string,
): { to: string; subject: string; text: string } {
  const t = textOf(englishLanguage)
  const lines = (...paragraphs: string[]) =>
    [t('account.mail.greeting'), ...paragraphs, t('account.mail.signature')].join('\n\n').concat('\n')
  switch (mail.kind) {
    case 'recover':
      return {
        to: mail.to,
        subject: t('account.mail.recoverSubject'),
        text: lines(
          t('account.mail.recoverBody'),
          `${origin}/recover/${mail.token}`,
          t('account.mail.notYou'),
        ),
      }
    case 'already-joined':
      return {
        to: mail.to,
        subject: t('account.mail.joinedSubject'),
        text: lines(
          t('account.mail.joinedBody'),
          `${origin}/sign-in\n${origin}/recover`,
          t('account.mail.notYou'),
        ),
      }
    case 'sign-up-code':
      return {
        to: mail.to,
        subject: t('account.mail.codeSubject'),
        text: lines(t('account.mail.codeBody', { code: mail.code }), t('account.mail.notYou')),
      }
    case 'confirm-email':
      return {
        to: mail.to,
        subject: t('account.mail.emailSubject'),
        text: lines(
          t('account.mail.emailBody'),
          `${origin}/confirm-email/${mail.token}`,
          t('account.mail.notYou'),
        ),
      }
    case 'security-notice':
      return {
        to: mail.to,
        subject: t('account.mail.noticeSubject'),
        text: lines(t(notices[mail.what]), t('account.mail.noticeNotYou'), `${origin}/recover`),
      }
  }
}
