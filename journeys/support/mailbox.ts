import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type Mailbox = {
  /** For `SMTP_URL`. */
  url: string
  mails: Email[]
  /** The next mail to this address that has not been opened yet; waits for it. */
  open: (address: string) => Promise<Email>
  stop: () => Promise<void>
}

/** A mail server of the test's own, which keeps what it is given. A slow one takes a while to say that it has. */
export async function startMailbox({ slow = 0 } = {}): Promise<Mailbox> {
  const mails: Email[] = []
  const opened = new Set<Email>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: async (stream, _session, done) => {
      const parts: Buffer[] = []
      try {
        for await (const part of stream) parts.push(part as Buffer)
      } catch (error) {
        // Whoever sent it was gone before its end: a mail that is not whole is kept by nobody.
        return done(error as Error)
      }
      mails.push(await PostalMime.parse(Buffer.concat(parts)))
      if (slow) await wait(Math.random() * slow)
      done()
    },
  })
  // Whoever sends may be killed on the way.
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo

  const open = async (address: string) => {
    const deadline = Date.now() + 10_000
    while (Date.now() < deadline) {
      const mail = mails.find((each) => !opened.has(each) && each.to?.some((to) => to.address === address))
      if (mail) {
        opened.add(mail)
        return mail
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(
      `No mail came to ${address}. There came: ${mails.map(({ subject }) => subject).join('; ')}`,
    )
  }
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `smtp://127.0.0.1:${port}`, mails, open, stop }
}

/** The first address in a mail's text that leads to Concord. */
export function linkIn(mail: Email): string {
  const link = /https?:\/\/\S+/.exec(mail.text ?? '')?.[0]
  if (!link) throw new Error(`There is no link in "${mail.subject}"`)
  return link
}
