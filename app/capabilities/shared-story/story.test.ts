import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inSession } from '../../platform/database/transaction.ts'
import { readViewer } from '../../platform/database/viewer.ts'
import { becomePerson } from '../joining/sign-up/actions.server.ts'
import { startService } from '../service-setup/testing.ts'
import { writeStory } from './actions.server.ts'
import { readEarlier, readStory } from './reads.server.ts'

let service: Awaited<ReturnType<typeof startService>>
let session: string

beforeAll(async () => {
  service = await startService()
  const { identity, database, keys } = service.platform
  const made = await identity.createAccount({
    email: `rosa-${randomUUID()}@example.org`,
    password: 'seven quiet herons',
  })
  if ('error' in made) throw new Error(made.error)
  session = (await identity.signInAs(made.accountId, {})).hash
  await inSession(database.app, session, async (tx) => {
    const viewer = await readViewer(tx)
    if (viewer)
      await becomePerson(
        tx,
        keys,
        viewer,
        new URLSearchParams({ name: 'Rosa Martin' }),
        undefined,
        new Date(),
      )
  })
})
afterAll(() => service.close())

const asRosa = <T>(work: (tx: Parameters<typeof readViewer>[0], personId: string) => Promise<T>) =>
  inSession(service.platform.database.app, session, async (tx) => {
    const viewer = await readViewer(tx)
    if (viewer?.kind !== 'person') throw new Error('Rosa is not here')
    return work(tx, viewer.personId)
  })

const write = (words: string, after: string) =>
  asRosa(async (tx) => {
    const viewer = await readViewer(tx)
    if (viewer?.kind !== 'person') throw new Error('Rosa is not here')
    const form = new URLSearchParams({ key: randomUUID(), after, words })
    return writeStory(tx, service.platform.keys, viewer, 'know-me', form, new Date())
  })

const now = () => asRosa(async (tx, id) => (await readStory(tx, service.platform.keys, id))['know-me'])
const earlier = () => asRosa((tx, id) => readEarlier(tx, service.platform.keys, id, 'know-me'))

it('H08 a new version keeps the one before, and a second tab that began earlier overwrites nothing', async () => {
  await write('Mornings are slow for me.', '')
  const begun = (await now())?.id ?? ''
  expect(await write('Mornings are slow. Please call after eleven.', begun)).toMatchObject({ ok: true })
  expect((await earlier()).map((entry) => entry.words)).toEqual(['Mornings are slow for me.'])

  const late = await write('Written in another tab.', begun)
  expect(late).toMatchObject({ ok: false, problems: [{ code: 'changed-elsewhere' }] })
  expect(late).toMatchObject({ typed: { words: 'Written in another tab.' } })
  expect((await now())?.words).toBe('Mornings are slow. Please call after eleven.')
})

it('H08 two versions sent at once leave one in force', async () => {
  const begun = (await now())?.id ?? ''
  const both = await Promise.all([write('From the phone.', begun), write('From the tablet.', begun)])
  expect(both.filter((each) => each !== 'other-words' && each.ok)).toHaveLength(1)
  expect(['From the phone.', 'From the tablet.']).toContain((await now())?.words)
})
