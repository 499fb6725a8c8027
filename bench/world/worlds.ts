import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
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

/** A running Concord with so many people in it, some of them signed in. A folder that is filled is used again. */
export async function makeWorld(folder: string, people: number, say: (line: string) => void): Promise<World> {
  const data = path.join(folder, `people-${people}`)
  const filled = path.join(folder, `people-${people}.filled`)
  const concord = await startConcord(data)
  if (!existsSync(filled)) {
    const began = performance.now()
    await addPeople({ adminUrl: concord.urlFor('postgres'), keys: concord.keys, people, now: new Date() })
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
