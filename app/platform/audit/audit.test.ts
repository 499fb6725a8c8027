import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { temporaryFolder } from '../process/testing.ts'
import { readAnchor } from './anchor.ts'
import { anchorOnce } from './anchoring.ts'
import { tampers } from './testing/tampers.ts'
import { verifyAudit } from './verify.ts'

const home = temporaryFolder()
const file = path.join(home.folder, 'anchor.jsonl')
const nine = new Date('2026-11-21T09:00:00Z')
const later = (hours: number) => new Date(nine.getTime() + hours * 3_600_000)

let small: SmallService
let superuser: pg.Client
beforeAll(async () => {
  small = await smallService()
  superuser = new pg.Client({ connectionString: small.adminUrl })
  await superuser.connect()
}, 60_000)
afterAll(async () => {
  await superuser.end()
  await small.close()
  home.remove()
})

const worker = () => small.platform.database.worker

describe('the anchor', () => {
  test('takes one line an hour, from one process, and then only what has changed', async () => {
    const together = await Promise.all([1, 2, 3].map(() => anchorOnce(worker(), file, nine)))
    expect(together.filter((each) => each === 'written')).toHaveLength(1)
    expect(await anchorOnce(worker(), file, later(0.9))).toBe('there already')
    await small.amira.get(`/people/${small.rosaId}`)
    expect(await anchorOnce(worker(), file, later(1))).toBe('written')
    const [first, second] = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first.changed.length).toBe(first.chains)
    expect(second.changed).toHaveLength(1)
    expect(second.previous).toBe(first.root)
    expect(await readAnchor(file)).toMatchObject({ at: later(1), sound: true })
  })

  test('holds ids, lengths and hashes, and the job that writes it can read nothing else', async () => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/Rosa|Amira|checked-in|opened|joined/)
    await expect(worker().query('select * from concord.audit_event')).rejects.toThrow(/permission denied/)
    await expect(small.platform.database.app.query('select concord.audit_heads()')).rejects.toThrow(
      /permission denied/,
    )
  })

  test('survives a line that was cut off, and not one that was taken out', async () => {
    const copy = path.join(home.folder, 'copy.jsonl')
    writeFileSync(copy, readFileSync(file))
    appendFileSync(copy, '\n{"at":"2026-11-21T1')
    expect(await anchorOnce(worker(), copy, later(2))).toBe('written')
    expect(await readAnchor(copy)).toMatchObject({ at: later(2), sound: true })
    const lines = readFileSync(copy, 'utf8').split('\n')
    writeFileSync(copy, lines.toSpliced(1, 1).join('\n'))
    expect((await readAnchor(copy)).sound).toBe(false)
    expect(existsSync(path.join(home.folder, 'none'))).toBe(false)
    expect((await readAnchor(path.join(home.folder, 'none'))).at).toBeUndefined()
  })
})

describe('verifying the audit', () => {
  test('finds nothing where nobody has touched it, before and after more is written', async () => {
    const owner = new pg.Client({ connectionString: small.adminUrl, options: '-c role=concord_owner' })
    await owner.connect()
    const anchored = await readAnchor(file)
    const before = await verifyAudit(owner, anchored, small.platform.keys)
    await small.rosa.post('/check-in', {
      key: randomUUID(),
      person: small.rosaId,
      life: '4',
    })
    const after = await verifyAudit(owner, anchored, small.platform.keys)
    await owner.end()
    expect(before).toMatchObject({ faults: [] })
    expect(before.chains).toBeGreaterThan(2)
    expect(after).toEqual({ ...before, events: before.events + 1 })
  })

  test('finds 200 of 200 tampers, also those that make the chain fit again', async () => {
    // Anchored first: the end of a chain that was never anchored can be taken away, its head too, and leave no trace.
    await anchorOnce(worker(), file, later(3))
    const anchored = await readAnchor(file)
    const missed: string[] = []
    const kinds = new Set<string>()
    for (const [number, { name, steps }] of tampers(200).entries()) {
      await superuser.query('begin')
      let touched = 0
      for (const step of steps) touched += (await superuser.query(step)).rowCount ?? 0
      const { faults } = await verifyAudit(superuser, anchored, small.platform.keys)
      await superuser.query('rollback')
      if (touched === 0 || faults.length === 0) missed.push(`${number} ${name}, ${touched} rows`)
      kinds.add(name)
    }
    expect(missed).toEqual([])
    expect(kinds.size).toBeGreaterThan(10)
    expect((await verifyAudit(superuser, anchored, small.platform.keys)).faults).toEqual([])
  }, 60_000)

  test('without an anchor still finds what is edited, and says which chain', async () => {
    await superuser.query('begin')
    await superuser.query(
      "update concord.audit_event set kind = 'reviewed' where person_id = $1 and seq = 3",
      [small.rosaId],
    )
    expect((await verifyAudit(superuser, undefined, small.platform.keys)).faults).toEqual([
      { subject: 'person', chain: small.rosaId, where: 'event', seq: 3 },
    ])
    await superuser.query('rollback')
  })
})
