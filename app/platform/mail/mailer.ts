import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import nodemailer from 'nodemailer'

export interface Mail {
  to: string
  subject: string
  text: string
}

export interface Mailer {
  /** Sends one plain-text mail. Never inside a transaction: it waits for another machine. */
  send(mail: Mail): Promise<void>
  /** True when mails are written to the outbox folder because no SMTP server was given. */
  toOutbox: boolean
  close(): void
}

interface MailerOptions {
  smtpUrl?: string | undefined
  outboxFolder: string
  from: string
}

// Nothing in a mail may fetch a file or a page: every body is a string of ours.
const plain = { disableFileAccess: true, disableUrlAccess: true } as const

/** Mail through SMTP, or into a folder as .eml files where there is none. */
export function createMailer({ smtpUrl, outboxFolder, from }: MailerOptions): Mailer {
  return smtpUrl ? smtpMailer(smtpUrl, from) : outboxMailer(outboxFolder, from)
}

function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    ...plain,
  })
  return {
    toOutbox: false,
    send: async (mail) => {
      await transport.sendMail(message(mail, from))
    },
    close: () => transport.close(),
  }
}

function outboxMailer(folder: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'unix',
    ...plain,
  })
  return {
    toOutbox: true,
    send: async (mail) => {
      const { message: raw } = await transport.sendMail(message(mail, from))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`
      const draft = path.join(folder, `.${name}`)
      await writeFile(draft, raw as Buffer, { mode: 0o600 })
      await rename(draft, path.join(folder, `${name}.eml`))
    },
    close: () => transport.close(),
  }
}

function message({ to, subject, text }: Mail, from: string) {
  // An address object, so that a comma in what somebody typed cannot become a second recipient.
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
