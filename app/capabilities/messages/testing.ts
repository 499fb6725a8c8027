import { randomUUID } from 'node:crypto'
import { smallService } from '../../../seeds/testing.ts'

const day = 24 * 60 * 60 * 1000

/** The small service with Amira’s colleague Grace, the administrator, and ways to write in a thread. */
export async function messagingService() {
  const small = await smallService()
  const memberOf = async (email: string) => {
    const [row] = await small.look(
      `select u.id, m.membership_id from identity."user" u join concord.membership m on m.account_id = u.id
       where u.email = $1`,
      [email],
    )
    const membershipId = String(row?.membership_id)
    return { membershipId, at: await small.visitor(String(row?.id), membershipId) }
  }
  const [team] = await small.look(`select team_id from concord.team where name = 'Riverside pain team'`)
  return {
    ...small,
    teamId: String(team?.team_id),
    grace: await memberOf('grace@demo.example'),
    owen: await memberOf('owen@demo.example'),
    admin: await memberOf('admin@demo.example'),
    /** Lets days go by for the application; the database keeps its own time. */
    wait: (days: number) => {
      small.clock.ahead += days * day
    },
  }
}
export type Messaging = Awaited<ReturnType<typeof messagingService>>

export const firstMessage = (teamId: string, changed: Record<string, string> = {}) => ({
  key: randomUUID(),
  team: teamId,
  words: 'Could somebody ring me about the heron on the pond?',
  length: '52-weeks',
  ...changed,
})

/** Rosa writes to her team; answers with the thread’s id. */
export async function begun({ rosa, teamId }: Pick<Messaging, 'rosa' | 'teamId'>): Promise<string> {
  const sent = await rosa.post('/messages/new', firstMessage(teamId))
  return sent.headers.get('location')?.split('/').at(-1) ?? ''
}

/** A hidden field of a page, as a browser would send it back. */
export const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

/** What a page says, without its markup. */
export const said = async (answer: Response | Promise<Response>) =>
  (await (await answer).text())
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
