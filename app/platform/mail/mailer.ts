import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import nodemailer from 'nodemailer'

export interface Mail {
  to: string
  subject: string
  text: string
  /** The same for the same mail, however often it is tried: what comes before the @ of its Message-ID. */
  id?: string
  /** Where a mail program stops such mails with one POST. */
  unsubscribe?: string
}

export interface Mailer {
  /**
   * Sends one plain-text mail. Never inside a transaction: it waits for another machine. `beforeLast` is awaited
   * before the last bytes leave: until then nobody has been given a whole mail, and if it fails nobody ever is.
   */
  send(mail: Mail, beforeLast?: () => Promise<void>): Promise<void>
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
    send: async (mail, beforeLast) => {
      if (!beforeLast) return void (await transport.sendMail(message(mail, from)))
      const { message: whole, envelope } = await composer().sendMail(message(mail, from))
      // The dot that ends a mail follows the last byte: without it a mail server keeps nothing.
      const bytes = async function* () {
        yield whole as Buffer
        await beforeLast()
      }
      await transport.sendMail({ envelope, raw: Readable.from(bytes()) })
    },
    close: () => transport.close(),
  }
}

/** Makes the bytes of a mail and sends them nowhere. */
const composer = () =>
  nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix', ...plain })

function outboxMailer(folder: string, from: string): Mailer {
  const transport = composer()
  return {
    toOutbox: true,
    send: async (mail, beforeLast) => {
      const { message: raw } = await transport.sendMail(message(mail, from))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`
      const draft = path.join(folder, `.${name}`)
      await writeFile(draft, raw as Buffer, { mode: 0o600 })
      await beforeLast?.()
      await rename(draft, path.join(folder, `${name}.eml`))
    },
    close: () => transport.close(),
  }
}

function message({ to, subject, text, id, unsubscribe }: Mail, from: string) {
  // An address object, so that a comma in what somebody typed cannot become a second recipient.
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    ...(id ? { messageId: `<${id}@${from.replace(/^.*@|>$/g, '')}>` } : {}),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe
        ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
  }
}
