import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'

let small: SmallService
beforeAll(async () => {
  small = await smallService()
}, 60_000)
afterAll(() => small.close())

/** Every act writes its audit event, so this is a database that fails when much else is written. */
async function failing(code: string): Promise<void> {
  await small.look(
    `create or replace function public.fail() returns trigger language plpgsql as
     $$ begin raise exception 'words of rosa' using errcode = '${code}'; end $$`,
  )
  await small.look(
    'create or replace trigger fail before insert on concord.audit_event for each row execute function public.fail()',
  )
}
const acts = {
  'a check-in': ['check_in', '/check-in', () => ({ key: randomUUID(), person: small.rosaId, life: '3' })],
  'a story': [
    'story_entry',
    '/story/what-matters',
    () => ({ key: randomUUID(), after: '', words: 'Otters' }),
  ],
} as const

describe('H15 when the database fails in the middle of an act', () => {
  test.each([
    ['53100', 507, /save anything just now.*keep a copy of what you wrote/s],
    ['XX000', 500, /Nothing you wrote was half saved.*this number: [2-9A-Z]{4}-[2-9A-Z]{4}/s],
  ])(
    '%s is answered %d in plain words, nothing is half kept, and reading goes on',
    async (code, status, words) => {
      await small.look('delete from concord.story_entry where person_id = $1', [small.rosaId])
      await failing(code)
      for (const [table, path, form] of Object.values(acts)) {
        const [before, keys] = [await small.count(table), await small.count('submission')]
        const answer = await small.rosa.post(path, form())
        const page = await answer.text()
        expect(answer.status).toBe(status)
        expect(page).toContain('href="/help-now"')
        expect(page).toMatch(words)
        expect(page).not.toMatch(/words of rosa|Error:|\bat \w+ \(|node_modules|plpgsql/)
        expect([await small.count(table), await small.count('submission')]).toEqual([before, keys])
        expect((await small.rosa.get('/check-ins')).status).toBe(200)
      }
    },
  )
})

test('H14 neither the person’s first page nor the brief shows a number for pain, though one was given', async () => {
  const fresh = await smallService()
  const form = { key: randomUUID(), person: fresh.rosaId, life: '2', pain: '7', 'went-well': 'Sat outside.' }
  expect((await fresh.rosa.post('/check-in', form)).status).toBe(303)
  for (const [who, path] of [
    [fresh.rosa, '/today'],
    [fresh.amira, '/caseload'],
    [fresh.amira, `/people/${fresh.rosaId}`],
    [fresh.amira, `/people/${fresh.rosaId}/print`],
  ] as const) {
    const page = (await (await who.get(path)).text()).replace(/<[^>]+>/g, ' ')
    expect(page).toMatch(/Rosa|Today|garden/i)
    expect(page).not.toMatch(/\b7 ?(\/|out of) ?10\b|pain:? 7/i)
  }
  await fresh.close()
})
