import { testConcord } from '../app/testing.ts'
import { seedDemonstration } from './demonstration.ts'
import type { Story } from './people/shape.ts'

const weeks = '.......................333'
const everything = ['story', 'goals-and-plan', 'check-ins']

const people: Story[] = [
  {
    name: 'Rosa Field',
    email: 'rosa@demo.example',
    weeks,
    knowMe: 'Please ask before you touch my arm.',
    matters: 'My garden.',
    wentWell: ['Planted beans.'],
    note: 'This note is for nobody else.',
    inviter: 0,
    shares: [{ with: 'inviter', sections: everything, weeksAgo: 2, earlier: true }],
  },
  { name: 'Ben Alone', email: 'ben@demo.example', weeks, wentWell: ['Slept.'], shares: [] },
]

let filled: Promise<string> | undefined

/** Its acts take a second, so they are done once in a worker; each test has a copy of what they leave. */
async function fill(): Promise<string> {
  const { platform, adminUrl, name, close } = await testConcord()
  await seedDemonstration(platform, adminUrl, people)
  await close()
  return name
}

/** A small service in a Concord of the test's own: Rosa shares with Amira, a physiotherapist; Ben shares nothing. */
export async function smallService() {
  filled ??= fill()
  const concord = await testConcord({ copyOf: await filled })
  const account = async (email: string) => {
    const [row] = await concord.look('select id from identity."user" where email = $1', [email])
    return String(row?.id)
  }
  const id = async (text: string, value: string) => String((await concord.look(text, [value]))[0]?.id)
  const personId = async (email: string) =>
    id('select person_id as id from concord.person where account_id = $1', await account(email))
  const amira = await account('professional@demo.example')
  const amiraId = await id('select membership_id as id from concord.membership where account_id = $1', amira)
  return {
    ...concord,
    rosa: await concord.visitor(await account('rosa@demo.example')),
    rosaId: await personId('rosa@demo.example'),
    ben: await concord.visitor(await account('ben@demo.example')),
    benId: await personId('ben@demo.example'),
    amira: await concord.visitor(amira, amiraId),
    amiraId,
    /** How many rows a table holds, canary and all. */
    count: async (table: string) =>
      Number((await concord.look(`select count(*) as n from concord.${table}`))[0]?.n),
  }
}
export type SmallService = Awaited<ReturnType<typeof smallService>>
