import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { sealTombstone } from '../../platform/audit/tombstone.ts'
import { verifyAudit } from '../../platform/audit/verify.ts'
import { lookingAsOwner } from '../../platform/database/looking.ts'
import { inSession } from '../../platform/database/transaction.ts'
import { temporaryFolder } from '../../platform/process/testing.ts'
import { eraseAgain } from './erasure/again.server.ts'
import { addToLedger, readLedger } from './erasure/ledger.ts'
import { beginErasure, endOfChain, erasePerson } from './erasure/queue.store.server.ts'
import { erase } from './erasure/worker.server.ts'

const home = temporaryFolder()
const ledger = path.join(home.folder, 'erasures.log')

let small: SmallService
beforeAll(async () => {
  small = await smallService()
  await eraseAgain({ worker: small.platform.database.worker, keys: small.platform.keys, file: ledger })
}, 60_000)
afterAll(async () => {
  await small.close()
  home.remove()
})

const text = async (answer: Response) =>
  (await answer.text())
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&#39;', '’')
const ask = (fields: Record<string, string> = {}, who = small.rosa) =>
  who.post('/my-data/erase', { key: randomUUID(), sure: 'yes', 'stop-sharing': 'yes', ...fields })
const waiting = (person = small.rosaId) =>
  small.look('select * from concord.erasure_request where person_id = $1 and withdrawn_at is null', [person])
const openGrants = () =>
  small.look('select 1 from concord.sharing_grant where person_id = $1 and ended_at is null', [small.rosaId])
const ahead = (days: number) => {
  small.clock.ahead = days * 24 * 60 * 60 * 1000
}
const asQueue: <T>(work: Parameters<typeof inSession<T>>[2]) => Promise<T> = (work) =>
  inSession(small.platform.database.worker, undefined, work)

describe('asking for everything to be erased', () => {
  test('says what goes, what stays, and how long there is to change your mind', async () => {
    const page = await text(await small.rosa.get('/my-data/erase'))
    expect(page).toMatch(/What goes.*earlier versions.*What stays.*clinical record.*14 days/)
    expect(await text(await small.rosa.get('/my-data'))).toContain('How long things are kept')
  })

  test.each<Record<string, string>>([
    { sure: '' },
    { sure: 'perhaps' },
    { key: 'none' },
    { 'stop-sharing': 'maybe' },
  ])('with %o asks nothing, and keeps what was chosen', async (wrong) => {
    const answer = await ask(wrong)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toMatch(/Tick this if you want|could not read this/)
    expect(await waiting()).toEqual([])
    expect(await openGrants()).toHaveLength(3)
  })

  test('ends all sharing at once, is told by a neutral mail, and sent twice is one', async () => {
    const key = randomUUID()
    small.mails.length = 0
    expect((await ask({ key })).headers.get('location')).toBe('/my-data')
    expect((await ask({ key })).headers.get('location')).toBe('/my-data')
    expect((await ask()).headers.get('location')).toBe('/my-data')
    expect((await small.rosa.post('/my-data/erase', { key, sure: 'yes' })).status).toBe(422)
    expect(await waiting()).toHaveLength(1)
    expect(await openGrants()).toEqual([])
    expect((await small.amira.get(`/people/${small.rosaId}`)).status).toBe(404)
    expect(small.mails).toHaveLength(1)
    const [mail] = small.mails
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/pain|health|clinic|Rosa|story|garden/i)
    expect(mail?.text).toContain('/my-data')
    expect(await text(await small.rosa.get('/my-data'))).toMatch(/will be erased on \d+ \w+ 20\d\d/)
    expect(await text(await small.rosa.get('/today'))).toMatch(/will be erased on/)
    const log = await text(await small.rosa.get('/access-log'))
    expect(log).toContain('You asked for everything of yours to be erased.')
    expect(log).toContain('You stopped sharing')
  })

  test('is undone with one tap, and told; the same form does not ask again', async () => {
    small.mails.length = 0
    expect((await small.rosa.post('/my-data/keep')).headers.get('location')).toBe('/my-data?done=kept')
    expect((await small.rosa.post('/my-data/keep')).status).toBe(303)
    expect(await waiting()).toEqual([])
    expect(small.mails.map((mail) => mail.subject)).toEqual(['Your account stays'])
    expect(await text(await small.rosa.get('/my-data?done=kept'))).toContain('Everything is kept')
    ahead(20)
    const [withdrawn] = await small.look(
      `select request_id as id from concord.erasure_request where person_id = $1`,
      [small.rosaId],
    )
    await erase(small.platform, ledger, String(withdrawn?.id))
    ahead(0)
    expect(
      await small.look('select 1 from concord.person where person_id = $1', [small.rosaId]),
    ).toHaveLength(1)
  })

  test('leaves sharing as it is, if that is what they want', async () => {
    await small.rosa.post('/sharing', {
      key: randomUUID(),
      with: `professional:${small.amiraId}`,
      section: ['story'],
      length: '4-weeks',
      earlier: 'yes',
    })
    await ask({ 'stop-sharing': 'yes', key: randomUUID(), sure: 'yes' }, small.ben)
    expect((await small.ben.post('/my-data/keep')).status).toBe(303)
    const form = { key: randomUUID(), sure: 'yes' }
    expect((await small.rosa.post('/my-data/erase', form)).status).toBe(303)
    expect(await openGrants()).toHaveLength(1)
    expect((await small.amira.get(`/people/${small.rosaId}`)).status).toBe(200)
  })

  test('is a person’s own, after they showed that it is them', async () => {
    expect((await small.amira.get('/my-data')).status).toBe(404)
    expect((await small.amira.post('/my-data/erase', { key: randomUUID(), sure: 'yes' })).status).toBe(404)
    await small.look(`update identity.session set "provedAt" = now() - interval '1 day'`)
    const page = await small.ben.get('/my-data/erase')
    expect(page.headers.get('location')).toBe('/confirm-it-is-you?next=%2Fmy-data%2Ferase')
    expect((await ask({}, small.ben)).headers.get('location')).toContain('/confirm-it-is-you')
    expect(await waiting(small.benId)).toEqual([])
  })
})

describe('when it is due', () => {
  test('once it has begun nobody changes their mind, also if the process died in between', async () => {
    ahead(15)
    const [request] = await waiting()
    await asQueue((tx) => beginErasure(tx, String(request?.request_id), small.platform.now()))
    expect((await small.rosa.post('/my-data/keep')).headers.get('location')).toBe('/my-data')
    expect(await waiting()).toHaveLength(1)
    expect(await text(await small.rosa.get('/my-data'))).toContain('is being erased')
  })

  test('an act on its way meanwhile leaves nothing behind, and begins no new chain', async () => {
    const { platform, rosaId } = small
    const at = platform.now()
    const amira = small.amira.get(`/people/${rosaId}`)
    const erased = asQueue(async (tx) => {
      const end = await endOfChain(tx, rosaId, at)
      if (!end) throw new Error('nobody there')
      const opening = small.amira.get(`/people/${rosaId}/print`)
      const writing = small.rosa.post('/story/know-me', { key: randomUUID(), after: '', words: 'Late.' })
      await new Promise((done) => setTimeout(done, 300))
      const tombstone = sealTombstone(platform.keys, end)
      await addToLedger(ledger, tombstone)
      await erasePerson(tx, tombstone)
      return { opening, writing }
    })
    await amira
    const { opening, writing } = await erased
    await Promise.all([opening, writing])
    for (const table of ['audit_event', 'audit_head', 'access_hour', 'story_entry', 'submission', 'person'])
      expect([
        table,
        await small.look(`select 1 from concord.${table} where person_id = $1`, [rosaId]),
      ]).toEqual([table, []])
    const verified = await lookingAsOwner(small.adminUrl, (owner) =>
      verifyAudit(owner, undefined, platform.keys),
    )
    expect(verified.faults).toEqual([])
  })

  test('the ledger erases again whom a restored database knows, and nobody for a line that was not sealed', async () => {
    const { platform } = small
    const parts = { worker: platform.database.worker, keys: platform.keys, file: ledger }
    const forged = { chain: small.benId, seq: 9, at: new Date(), previous: 'aa', hash: 'bb', seal: 'cc' }
    await addToLedger(ledger, forged)
    expect(await eraseAgain(parts)).toEqual({ known: 1, again: 0, foreign: 1 })
    const end = { chain: small.benId, seq: 9, at: new Date(), previous: 'aa', hash: 'bb' }
    await addToLedger(ledger, sealTombstone(platform.keys, end))
    expect(await eraseAgain(parts)).toEqual({ known: 2, again: 1, foreign: 1 })
    expect(await eraseAgain(parts)).toEqual({ known: 2, again: 0, foreign: 1 })
    expect(await small.look('select 1 from concord.person where person_id = $1', [small.benId])).toEqual([])
  })

  test('a ledger that was lost is written again from the database', async () => {
    const { platform } = small
    const file = path.join(home.folder, 'anew', 'erasures.log')
    await eraseAgain({ worker: platform.database.worker, keys: platform.keys, file })
    const { erased, foreign } = await readLedger(file, platform.keys)
    expect([...erased.keys()].toSorted()).toEqual([small.rosaId, small.benId].toSorted())
    expect(foreign).toBe(0)
  })

  test('a tombstone that the application did not seal is found', async () => {
    await small.look(`update concord.audit_tombstone set seq = seq + 1 where person_id = $1`, [small.rosaId])
    const { faults } = await lookingAsOwner(small.adminUrl, (owner) =>
      verifyAudit(owner, undefined, small.platform.keys),
    )
    expect(faults).toContainEqual(expect.objectContaining({ chain: small.rosaId, where: 'tombstone' }))
  })
})
