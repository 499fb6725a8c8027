import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { createMailer } from './mailer.ts'

const from = 'Concord <no-reply@concord.example>'
const mail = {
  to: 'rosa@example.org',
  subject: 'Your account',
  text: 'Hello,\n\nHere is a link: https://concord.example/recover/x\n',
}
const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
})

describe('mail without an SMTP server', () => {
  it('is written whole to a private folder, one file a mail', async () => {
    const folder = path.join(await mkdtemp(path.join(tmpdir(), 'concord-mail-')), 'outbox')
    undo.push(() => rm(path.dirname(folder), { recursive: true }))
    const mailer = createMailer({ outboxFolder: folder, from })
    await Promise.all([mailer.send(mail), mailer.send(mail)])
    const files = await readdir(folder)
    expect(files).toHaveLength(2)
    expect(files.every((name) => name.endsWith('.eml'))).toBe(true)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    const read = await PostalMime.parse(await readFile(path.join(folder, files[0] ?? '')))
    expect(read).toMatchObject({ subject: mail.subject, to: [{ address: mail.to }] })
    expect(read.text?.trim()).toBe(mail.text.trim())
    expect(read.html).toBeUndefined()
    expect(mailer.toOutbox).toBe(true)
  })
})

describe('mail through an SMTP server', () => {
  const serve = async () => {
    const received: { raw: string; to: string[] }[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          received.push({
            raw: Buffer.concat(parts).toString(),
            to: session.envelope.rcptTo.map(({ address }) => address),
          })
          done()
        })
      },
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
    undo.push(() => new Promise<void>((closed) => server.close(() => closed())))
    return { received, port: (server.server.address() as AddressInfo).port }
  }

  it('arrives as plain text', async () => {
    const { received, port } = await serve()
    const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, outboxFolder: '/nowhere', from })
    await mailer.send(mail)
    mailer.close()
    const read = await PostalMime.parse(received[0]?.raw ?? '')
    expect(read.subject).toBe(mail.subject)
    expect(read.text?.trim()).toBe(mail.text.trim())
    expect(read.html).toBeUndefined()
  })

  it('goes to one recipient, whatever the address looks like', async () => {
    const { received, port } = await serve()
    const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, outboxFolder: '/nowhere', from })
    await mailer.send({ ...mail, to: 'a@example.org,b@example.org' }).catch(() => {})
    await mailer.send({ ...mail, to: 'a@example.org\r\nBcc: b@example.org' }).catch(() => {})
    mailer.close()
    for (const { to } of received) expect(to.length).toBe(1)
    expect(received.flatMap(({ to }) => to)).not.toContain('b@example.org')
  })

  it('is nobody’s until what must come before its last byte is done', async () => {
    const { received, port } = await serve()
    const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, outboxFolder: '/nowhere', from })
    let before: number | undefined
    await mailer.send({ ...mail, id: 'one', unsubscribe: 'https://concord.example/stop/x' }, async () => {
      before = received.length
    })
    expect([before, received.length]).toEqual([0, 1])
    const read = await PostalMime.parse(received[0]?.raw ?? '')
    expect(read).toMatchObject({ subject: mail.subject, messageId: '<one@concord.example>' })
    expect(received[0]?.raw).toContain('List-Unsubscribe: <https://concord.example/stop/x>')
    expect(received[0]?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    const refused = mailer.send(mail, () => Promise.reject(new Error('not mine any more')))
    await expect(refused).rejects.toThrow('not mine any more')
    expect(received).toHaveLength(1)
    mailer.close()
  })

  it('says so when the server cannot be reached', async () => {
    const mailer = createMailer({ smtpUrl: 'smtp://127.0.0.1:1', outboxFolder: '/nowhere', from })
    await expect(mailer.send(mail)).rejects.toThrow()
    mailer.close()
  })
})
