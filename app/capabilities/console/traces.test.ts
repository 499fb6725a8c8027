import { randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../../build/steps/all.ts'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { createLog } from '../../platform/log/log.ts'
import { origin } from '../../testing.ts'
import type { Entry, Kept } from './contract.ts'
import { openEntry, sealEntry } from './islands/sealing.ts'
import { byCode, byPassphrase, keyBehind, newRecoveryCode, wayTo } from './islands/ways.ts'
import { weekOf } from './weeks.rules.ts'

const passphrase = 'nine grey herons over wet sand'
const note = 'Ask sooner what the lighthouse means'
const secret = newRecoveryCode()
const entry: Entry = {
  set: { nearness: 'close-to-one', 'personal-loss': 'very-high', siren: 'not-this-time' },
  occasion: 'remote',
  note,
}
const plain = [
  note,
  'lighthouse',
  'herons',
  'close-to-one',
  'very-high',
  'not-this-time',
  'remote',
  secret.code,
]

let small: SmallService
let key: CryptoKey
const keyId = crypto.randomUUID()
const lines: string[] = []

const post = async (path: string, body: unknown) => {
  const answer = await small.amira.send(`/console/${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return answer.status
}
const kept = async () => (await (await small.amira.get('/console/kept.json')).json()) as Kept
const keep = async () =>
  post('entries', { key: keyId, ...(await sealEntry(key, weekOf(small.platform.now()), entry)) })

type Rows = Record<string, string>
/** Every row of every table there is, as text. */
async function everything(): Promise<Rows> {
  const tables = await small.look(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  const all: Rows = {}
  for (const { name } of tables) {
    const [row] = await small.look(
      `select coalesce(string_agg(x::text, E'\\n' order by x::text), '') as t from ${name} x`,
    )
    all[String(name)] = String(row?.t)
  }
  return all
}
const changed = (before: Rows, after: Rows) =>
  Object.keys(after).filter((table) => before[table] !== after[table])
const inAnyForm = (text: string) => [
  text,
  Buffer.from(text).toString('hex'),
  Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -2),
]

beforeAll(async () => {
  small = await smallService()
  Object.assign(small.platform, { log: createLog((line) => lines.push(line)) })
  key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
  const ways = [
    await wayTo(key, 'passphrase', await byPassphrase(passphrase)),
    await wayTo(key, 'recovery', await byCode(secret.code)),
  ]
  expect(await post('key', { key: keyId, ways })).toBe(201)
}, 60_000)
afterAll(() => small.close())

describe('keeping an entry', () => {
  test('changes one table of all there are: no audit, no repeated form, no “last seen”', async () => {
    await small.look(`update identity.session set "lastSeenAt" = now() - interval '10 minutes'`)
    const before = await everything()
    expect(await keep()).toBe(201)
    await new Promise((done) => setTimeout(done, 50))
    expect(changed(before, await everything())).toEqual(['concord.console_entry'])
  })

  test('leaves nothing in plain words, in any table, log or export', async () => {
    const tables = await everything()
    const copy = await small.rosa.post('/my-data/copy')
    expect(copy.headers.get('content-type')).toBe('application/zip')
    const files = Object.values(unzipSync(new Uint8Array(await copy.arrayBuffer())))
    const exported = files.map((bytes) => Buffer.from(bytes).toString())
    expect(exported.join('').length).toBeGreaterThan(1000)
    const seen = await Promise.all(['/account', '/caseload', '/day'].map((path) => small.amira.get(path)))
    const pages = await Promise.all(seen.map((answer) => answer.text()))
    const whole = [...lines, ...exported, ...pages, ...Object.values(tables)].join('\n')
    for (const words of plain.flatMap(inAnyForm)) expect(whole).not.toContain(words)
    const { ways, entries } = await kept()
    // Nor the sealed words and their ids: they leave by their owner's own page and by nothing else.
    for (const { id } of [{ id: keyId }, ...ways, ...entries])
      expect([...lines, ...exported, ...pages].join('\n')).not.toContain(id)
    expect(lines.filter((line) => line.includes('console'))).toEqual([])
  })

  test('is read and written by the console alone: no export, archive, lead’s view or interface names its tables', () => {
    const named = globSync('app/**/*.{ts,tsx}', { cwd: root }).filter((file) =>
      /console_(key|way|entry)\b|console\/(reads|store)\.server/.test(
        readFileSync(path.join(root, file), 'utf8'),
      ),
    )
    expect(named.filter((file) => !file.startsWith('app/capabilities/console/'))).toEqual([])
    expect(named.length).toBeGreaterThan(0)
  })

  test('keeps no person, no visit, and no date finer than a week', async () => {
    const columns = await small.look(
      `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
       where table_schema = 'concord' and table_name like 'console%' order by 1`,
    )
    expect([...new Set(columns.map(({ type }) => type))].toSorted()).toEqual([
      'bytea',
      'integer',
      'text',
      'uuid',
    ])
    const tables = await everything()
    const rows = Object.entries(tables)
      .filter(([name]) => name.startsWith('concord.console'))
      .map(([, text]) => text)
      .join('\n')
    const others = await small.look(
      `select person_id::text as id from concord.person union select visit_id::text from concord.visit
       union select membership_id::text from concord.membership`,
    )
    for (const { id } of others) if (!String(id).endsWith('ca9a')) expect(rows).not.toContain(String(id))
    expect(rows).toContain(weekOf(small.platform.now()))
    expect(rows).not.toMatch(/\b\d{4}-\d{2}-\d{2}[ T]?/)
    const [owner] = await small.look('select account_id from concord.membership where membership_id = $1', [
      small.amiraId,
    ])
    const ids = rows.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
    const ours = new Set(ids.filter((id) => !id.endsWith('ca9a') && id !== String(owner?.account_id)))
    expect(ours.size).toBeGreaterThan(2)
    // A version 4 id is random through and through; one of version 7 would say when it was made.
    for (const id of ours) expect(id[14]).toBe('4')
  })

  test('leaves no line in the log when it goes wrong, while reading does', async () => {
    await small.look('revoke insert on concord.console_entry from concord_app')
    lines.length = 0
    expect(await keep()).toBe(500)
    expect(lines).toEqual([])
    await small.look('grant insert on concord.console_entry to concord_app')
    await small.look('revoke select on concord.console_key from concord_app')
    expect((await small.amira.get('/console/kept.json')).status).toBe(500)
    expect(lines).toHaveLength(1)
    await small.look('grant select on concord.console_key to concord_app')
    expect(await keep()).toBe(201)
  })
})

describe('what is kept', () => {
  test('opens with the passphrase and with the recovery code, and with nothing else', async () => {
    const { ways, entries } = await kept()
    const [byWords, byPaper] = [
      ways.find(({ rounds }) => rounds),
      ways.find(({ kind }) => kind === 'recovery'),
    ]
    const sealed = entries[0]
    if (!byWords || !byPaper || !sealed) throw new Error('nothing is kept')
    for (const typed of [passphrase, `  ${passphrase.replace(' ', '   ')} `]) {
      const opened = await keyBehind(byWords, await byPassphrase(typed, byWords), false)
      expect(opened && (await openEntry(opened, sealed))?.entry).toEqual(entry)
    }
    const opened = await keyBehind(byPaper, await byCode(secret.code, byPaper), false)
    expect(opened && (await openEntry(opened, sealed))?.entry).toEqual(entry)
    expect(await keyBehind(byWords, await byPassphrase('nine grey herons', byWords), false)).toBeUndefined()
    expect(await keyBehind(byPaper, await byCode(newRecoveryCode().code, byPaper), false)).toBeUndefined()
    expect(
      await keyBehind({ ...byWords, id: byPaper.id }, await byPassphrase(passphrase, byWords), false),
    ).toBeUndefined()
  }, 20_000)

  test('opens under its own id and week alone', async () => {
    const sealed = await sealEntry(key, '2026-W47', entry)
    expect(await openEntry(key, { ...sealed, week: '2026-W46' })).toBeUndefined()
    expect(await openEntry(key, { ...sealed, id: crypto.randomUUID() })).toBeUndefined()
    expect(
      await openEntry(key, { ...sealed, words: randomBytes(2064).toString('base64url') }),
    ).toBeUndefined()
    expect((await openEntry(key, sealed))?.entry).toEqual(entry)
  })

  test('is as long whatever is in it', async () => {
    const lengths = await Promise.all(
      [entry, { set: {} }].map(async (one) => (await sealEntry(key, '2026-W47', one)).words.length),
    )
    expect(new Set(lengths).size).toBe(1)
  })
})
