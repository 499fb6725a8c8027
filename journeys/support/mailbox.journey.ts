import { expect, test } from 'vitest'
import { createMailer } from '../../app/platform/mail/mailer.ts'
import { linkIn, startMailbox } from './mailbox.ts'

test('a mail that Concord sends is opened by whom it is for', async () => {
  const mailbox = await startMailbox()
  const mailer = createMailer({ smtpUrl: mailbox.url, outboxFolder: '', from: 'no-reply@concord.example' })
  await mailer.send({
    to: 'amina@demo.example',
    subject: 'Your link',
    text: 'See http://localhost:1/link once.',
  })
  const mail = await mailbox.open('amina@demo.example')
  expect(mail.subject).toBe('Your link')
  expect(linkIn(mail)).toBe('http://localhost:1/link')
  mailer.close()
  await mailbox.stop()
})
