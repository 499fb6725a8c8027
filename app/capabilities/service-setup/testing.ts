import { randomUUID } from 'node:crypto'
import { testConcord } from '../../testing.ts'
import { inviteFirstAdministrator } from './first-administrator.server.ts'

export const password = 'a long password of this test'

/** A Concord of the test's own, with visitors who keep their cookies as a browser would, and an administrator. */
export async function startService() {
  const concord = await testConcord()
  const { platform, mails, mailer, look, close } = concord
  const { keys } = platform
  const visitor = () => concord.stranger()

  const join = async (path: string, fields: Record<string, string>) => {
    const somebody = visitor()
    await somebody.post(path, { password, ...fields })
    await somebody.get('/')
    return somebody
  }

  const administrator = async () => {
    const email = `admin-${randomUUID()}@example.org`
    const { link } = await inviteFirstAdministrator({
      adminUrl: concord.adminUrl,
      keys,
      origin: platform.origin,
      email,
      serviceName: 'Example service',
    })
    return join(new URL(link).pathname, { email, name: 'Ada Admin' })
  }

  return {
    app: concord.app,
    platform,
    adminUrl: concord.adminUrl,
    mails,
    mailer,
    visitor,
    join,
    administrator,
    look,
    close,
  }
}

/** The path of the link on a page that shows one. */
export async function linkOn(response: Response): Promise<string> {
  const found = /http:\/\/localhost:3000(\/staff\/[\w-]+)/.exec(await response.text())
  if (!found?.[1]) throw new Error('no link on this page')
  return found[1]
}
