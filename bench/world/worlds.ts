import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { peopleOfProfessional } from '../../seeds/bulk/shape.ts'
import { addPeople } from '../../seeds/bulk.ts'
import { type Concord, startConcord } from './concord.ts'
import { type Signed, signIn } from './sessions.ts'

export type World = {
  people: number
  data: string
  concord: Concord
  persons: Signed[]
  professionals: Signed[]
}

const sessions = { person: 1_000, member: 100 }

/** What Postgres tidies after so many rows is done before anything is measured, and not beside it. */
async function settle(concord: Concord): Promise<void> {
  const client = new pg.Client({ connectionString: concord.urlFor('postgres') })
  await client.connect()
  await client.query('vacuum (analyze)')
  await client.query('checkpoint')
  await client.end()
}

/** A running Concord with so many people in it, some of them signed in. A folder that is filled is used again. */
export async function makeWorld(folder: string, people: number, say: (line: string) => void): Promise<World> {
  const data = path.join(folder, `people-${people}`)
  const filled = path.join(folder, `people-${people}.filled`)
  const concord = await startConcord(data)
  if (!existsSync(filled)) {
    const began = performance.now()
    await addPeople({ adminUrl: concord.urlFor('postgres'), keys: concord.keys, people, now: new Date() })
    await settle(concord)
    writeFileSync(filled, '')
    say(`${people} people made in ${Math.round((performance.now() - began) / 1000)} s`)
  }
  return {
    people,
    data,
    concord,
    persons: await signIn(concord, 'person', Math.min(people, sessions.person)),
    professionals: await signIn(
      concord,
      'member',
      Math.min(Math.ceil(people / peopleOfProfessional), sessions.member),
    ),
  }
}
