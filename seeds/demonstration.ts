import { acceptStaffInvitation } from '../app/capabilities/service-setup/accept.server.ts'
import { changeSettings, inviteStaff } from '../app/capabilities/service-setup/actions.server.ts'
import { inviteFirstAdministrator } from '../app/capabilities/service-setup/first-administrator.server.ts'
import { makeTeam } from '../app/capabilities/service-setup/team-actions.server.ts'
import type { MemberViewer } from '../app/platform/access/viewer.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import { inSession } from '../app/platform/database/transaction.ts'
import { readViewer } from '../app/platform/database/viewer.ts'
import type { Platform } from '../app/platform/platform.ts'
import { formOf, must } from './form.ts'
import { openMessages } from './messages.ts'
import { firstPeople } from './people/first.ts'
import { secondPeople } from './people/second.ts'
import type { Story } from './people/shape.ts'
import { liveStory } from './person.ts'
import { demoPassword, type Staff, service, staff, teams } from './staff.ts'

export type Colleague = { hash: string; viewer: MemberViewer }

/** Fills an empty database with a service, made through the acts its people would use. All of them are made up. */
export async function seedDemonstration(
  platform: Platform,
  adminUrl: string,
  people: Story[] = [...firstPeople, ...secondPeople],
): Promise<void> {
  const { keys, identity, database } = platform
  const now = platform.now()
  const account = async (email: string) => {
    const made = await identity.createAccount({ email, password: demoPassword })
    if ('error' in made) throw new Error(`demonstration account: ${made.error}`)
    const { hash } = await identity.signInAs(made.accountId, {})
    return { accountId: made.accountId, hash }
  }
  const member = async (token: string, email: string, name?: string): Promise<Colleague> => {
    const { accountId, hash } = await account(email)
    await acceptStaffInvitation(platform, hash, token, { accountId }, name)
    const viewer = await inSession(database.app, hash, readViewer)
    if (viewer?.kind !== 'member') throw new Error('demonstration member')
    return { hash, viewer }
  }

  const { link } = await inviteFirstAdministrator({
    adminUrl,
    keys,
    origin: platform.origin,
    email: 'admin@demo.example',
    serviceName: service.service,
    now,
  })
  const admin = await member(link.slice(link.lastIndexOf('/') + 1), 'admin@demo.example', 'Jordan Blake')
  const teamIds = await inSession(database.app, admin.hash, async (tx) => {
    must(await changeSettings(tx, admin.viewer, formOf(service), now))
    const made: string[] = []
    for (const name of teams)
      made.push(must(await makeTeam(tx, admin.viewer, formOf({ key: newId(now), name }), now)).teamId)
    return made
  })
  const invite = (one: Staff) =>
    inSession(database.app, admin.hash, async (tx) => {
      const { role, name, email, discipline = '' } = one
      const team = one.team === undefined ? '' : (teamIds[one.team] ?? '')
      const form = formOf({ key: newId(now), role, name, email, discipline, team })
      const invited = must(await inviteStaff(tx, keys, admin.viewer, form, now))
      if (invited === 'repeated') throw new Error('demonstration invitation')
      return invited.token
    })
  const colleagues: Colleague[] = []
  for (const one of staff) colleagues.push(await member(await invite(one), one.email))

  // Who stands in for each team: those of it who come after the first, and the first where there is nobody else.
  const cover = teamIds.flatMap((team, index) => {
    const there = colleagues.filter((_, at) => staff[at]?.team === index)
    const [first, second] = there.length > 1 ? there.slice(1) : there
    return first ? [{ team, first, second }] : []
  })
  await openMessages(platform, admin, cover, now)

  const accounts = await Promise.all(
    people.map((story, index) => account(story.email ?? `person${index + 1}@demo.example`)),
  )
  for (const [index, story] of people.entries()) {
    const inviter = story.inviter === undefined ? undefined : colleagues[story.inviter]
    const team = story.inviter === undefined ? undefined : teamIds[story.inviter]
    const own = accounts[index]
    if (own) await liveStory(platform, story, own.hash, now, inviter && team ? { inviter, team } : undefined)
  }
}
