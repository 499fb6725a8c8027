import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { origin } from '../../testing.ts'
import { largestFile } from './contract.ts'
import { bundle, peg, phq9, type Resource, total } from './testing/resources.ts'

type Browser = SmallService['rosa']
let service: SmallService
beforeAll(async () => {
  service = await smallService()
})
afterAll(() => service.close())

const give = (who: Browser, file: string | Uint8Array, name = 'data.json') => {
  const form = new FormData()
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  form.set('file', new File([new Uint8Array(bytes)], name))
  return who.send('/import', { method: 'POST', headers: { origin }, body: form })
}
const giveJson = (who: Browser, resource: Resource) => give(who, JSON.stringify(resource))
const page = async (who: Browser, path: string) =>
  (await (await who.get(path)).text()).replaceAll('<wbr/>', '')
const fileIn = (body: string) => /name="file" value="([\w-]+)"/.exec(body)?.[1] ?? ''
async function bringIn(who: Browser, resource: Resource, me?: string) {
  await giveJson(who, resource)
  const body = await page(who, `/import/look${me === undefined ? '' : `?me=${me}`}`)
  return who.post('/import/take', { file: fileIn(body), ...(me === undefined ? {} : { me }) })
}
const responses = () =>
  service.look(
    `select instrument, source, answered_on::text as on, answers, scores, claimed, helped
     from concord.measure_response where person_id = $1 order by answered_on, response_id`,
    [service.rosaId],
  )
const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      ['measure_response', 'import_file', 'import_line', 'import_raw', 'audit_event'].map(async (name) => [
        name,
        await service.count(name),
      ]),
    ),
  )
beforeEach(() => service.rosa.post('/import/away'))

const mixed = bundle(
  peg([7, 6, 5], { id: 'r1' }),
  total('91147-9', 6.5, { derivedFrom: [{ reference: 'QuestionnaireResponse/r1' }] }),
  peg([11, 6, 5]),
  { resourceType: 'Condition', code: { text: 'A heron in the reeds' } },
)

describe('a file that is given', () => {
  test('adds nothing, and says what it would do', async () => {
    const before = await service.count('measure_response')
    const given = await giveJson(service.rosa, mixed)
    expect([given.status, given.headers.get('location')]).toEqual([303, '/import/look'])
    const body = await page(service.rosa, '/import/look')
    for (const words of [
      'Would be added: 1',
      'Will not be taken: 1',
      'Would be kept as it came: 1',
      'Bundle.entry[2].resource.item[0].answer[0].valueInteger',
      'This number is not one of the answers.',
      'Not the same. Both are kept.',
      'Answered on 5 October 2026',
    ])
      expect(body).toContain(words)
    expect(await service.count('measure_response')).toBe(before)
    const [file] = await service.look('select content from concord.import_file where taken_at is null')
    expect(String(file?.content)).not.toContain('heron')
  })

  test('is brought in whole when its owner says so, and once', async () => {
    await giveJson(service.rosa, mixed)
    const file = fileIn(await page(service.rosa, '/import/look'))
    const [one, other] = await Promise.all([
      service.rosa.post('/import/take', { file }),
      service.rosa.post('/import/take', { file }),
    ])
    expect([one.headers.get('location'), other.headers.get('location')]).toEqual([
      `/import/${file}`,
      `/import/${file}`,
    ])
    expect(await responses()).toEqual([
      {
        instrument: 'peg',
        source: 'import',
        on: '2026-10-05',
        helped: false,
        answers: { '75893-8': 7, '91145-3': 6, '91146-1': 5 },
        scores: [
          { scale: 'sum', value: 18, shown: 18, prorated: false, stoodIn: 0 },
          { scale: 'score', value: 6, shown: 6, prorated: false, stoodIn: 0 },
        ],
        claimed: [{ scale: 'score', value: 6.5 }],
      },
    ])
    const done = await page(service.rosa, `/import/${file}`)
    for (const words of ['Added: 1', 'Kept as it came: 1', 'Not taken: 1']) expect(done).toContain(words)
    const [gone] = await service.look('select content from concord.import_file where file_id = $1', [file])
    expect(gone?.content).toBeNull()
  })

  test('twice changes nothing', async () => {
    const before = await counts()
    await giveJson(service.rosa, mixed)
    const body = await page(service.rosa, '/import/look')
    expect(body).toContain('There is nothing new for you in this file.')
    expect(body).toContain('Here already: 2')
    await service.rosa.post('/import/take', { file: fileIn(body) || crypto.randomUUID() })
    const after = await counts()
    for (const table of ['measure_response', 'import_line', 'import_raw'])
      expect(after[table]).toBe(before[table])
  })

  test('is wiped when it is put away, and after a day', async () => {
    await giveJson(service.rosa, mixed)
    expect((await service.rosa.post('/import/away')).headers.get('location')).toBe('/import')
    expect(await service.look('select 1 from concord.import_file where taken_at is null')).toEqual([])
    await giveJson(service.rosa, mixed)
    service.clock.ahead = 25 * 60 * 60 * 1000
    expect((await service.rosa.get('/import/look')).headers.get('location')).toBe('/import')
    service.clock.ahead = 0
    await service.look(`update concord.import_file set made_at = made_at - interval '2 days',
      expires_at = expires_at - interval '2 days' where taken_at is null`)
    await giveJson(service.ben, bundle())
    expect(
      await service.look('select 1 from concord.import_file where person_id = $1 and taken_at is null', [
        service.rosaId,
      ]),
    ).toEqual([])
    await service.ben.post('/import/away')
  })

  test('that fails half way leaves nothing behind', async () => {
    await giveJson(service.rosa, bundle(phq9([1, 1, 1, 1, 1, 1, 1, 1, 1]), { resourceType: 'Basic' }))
    const file = fileIn(await page(service.rosa, '/import/look'))
    const before = await counts()
    await service.look(`create function concord.fails() returns trigger language plpgsql as
      $$ begin raise exception 'no'; end $$`)
    await service.look(`create trigger fails before insert on concord.import_raw
      for each row execute function concord.fails()`)
    expect((await service.rosa.post('/import/take', { file })).status).toBe(500)
    await service.look('drop trigger fails on concord.import_raw')
    expect(await counts()).toEqual(before)
    expect((await service.rosa.post('/import/take', { file })).headers.get('location')).toBe(
      `/import/${file}`,
    )
  })
})

test('H02 who brings in answers about hard thoughts is shown help, whatever they answered', async () => {
  await giveJson(service.rosa, phq9([0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const body = await page(service.rosa, '/import/look')
  expect(body).toContain('Nobody is told about answers that you bring in')
  expect(body).toMatch(/<main[\s\S]*href="\/help-now"[\s\S]*<\/main>/)
})

describe('H04 a file about somebody', () => {
  const about = bundle(
    { resourceType: 'Patient', id: 'a', name: [{ text: 'Rosa F.' }] },
    { resourceType: 'Patient', id: 'b', name: [{ text: 'Somebody Else' }] },
    peg([1, 1, 1], { subject: { reference: 'Patient/a' }, authored: '2026-08-01' }),
    peg([2, 2, 2], { subject: { reference: 'Patient/b' }, authored: '2026-08-01' }),
  )
  const august = async () => (await responses()).filter(({ on }) => on === '2026-08-01')

  test('is not brought in before they say who they are', async () => {
    await giveJson(service.rosa, about)
    const asked = await page(service.rosa, '/import/look')
    for (const words of ['Is this file about you?', 'Rosa F.', 'Somebody Else', 'None of them is me'])
      expect(asked).toContain(words)
    const again = await service.rosa.get('/import/look?asked=yes')
    expect(again.status).toBe(400)
    expect(await again.text()).toContain('Choose who you are in this file')
    const file = fileIn(await page(service.rosa, '/import/look?me=0'))
    const unsaid = await service.rosa.post('/import/take', { file })
    expect(unsaid.headers.get('location')).toBe('/import/look?asked=yes')
    for (const me of ['7', '-1', 'constructor', '__proto__', '1e3'])
      expect((await service.rosa.post('/import/take', { file, me })).headers.get('location')).toBe(
        '/import/look?asked=yes',
      )
    expect(await august()).toEqual([])
  })

  test('brings in what is theirs alone, or nothing', async () => {
    await giveJson(service.rosa, about)
    expect(await page(service.rosa, '/import/look?me=none')).toContain('There is nothing new for you')
    await bringIn(service.rosa, about, '0')
    expect((await august()).map(({ answers }) => answers)).toEqual([
      { '75893-8': 1, '91145-3': 1, '91146-1': 1 },
    ])
  })

  test('never reaches another person: nobody else finds it, and it goes nowhere else', async () => {
    await giveJson(service.rosa, mixed)
    const file = fileIn(await page(service.rosa, '/import/look'))
    expect((await service.ben.get('/import/look')).headers.get('location')).toBe('/import')
    expect((await service.ben.post('/import/take', { file })).headers.get('location')).toBe('/import')
    expect((await service.ben.get(`/import/${file}`)).status).toBe(404)
    for (const path of ['/import', '/import/look', '/import/kept'])
      expect((await service.amira.get(path)).status).toBe(404)
    expect((await give(service.amira, '{}')).status).toBe(404)
  })
})

describe('what was kept as it came', () => {
  test('is read, and thrown away, by its owner alone', async () => {
    const body = await page(service.rosa, '/import/kept')
    const raws = [...body.matchAll(/href="(\/import\/kept\/[\w-]+)"/g)].map(([, path]) => path ?? '')
    const texts = await Promise.all(raws.map((path) => page(service.rosa, path)))
    const at = texts.findIndex((text) => text.includes('A heron in the reeds'))
    const path = raws[at] ?? ''
    expect(at).toBeGreaterThanOrEqual(0)
    expect((await service.ben.get(path)).status).toBe(404)
    expect((await service.ben.post(`${path}/away`)).status).toBe(404)
    expect((await service.rosa.post(`${path}/away`)).headers.get('location')).toBe('/import/kept')
    expect((await service.rosa.get(path)).status).toBe(404)
    expect((await service.rosa.post(`${path}/away`)).status).toBe(404)
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['nothing', '', 'Choose a file first.'],
    ['XML', '<Bundle/>', 'written as XML'],
    ['something else', '[1]', 'This is not a FHIR file.'],
    ['broken JSON', '{\n"a": }', 'Reading stopped at line 2, column 6.'],
    ['JSON without end', '['.repeat(500), 'Too many things lie inside one another at line 1, column 102.'],
    ['a picture', new Uint8Array([0x89, 0x50, 0xff, 0xfe]), 'This is not a text file.'],
    ['too much', `"${'a'.repeat(largestFile)}"`, 'larger than 5 MB'],
    ['a name twice', '{"resourceType":"Bundle","id":"a","id":"b"}', 'Place: Bundle.id.'],
  ])('changes nothing and says why: %s', async (_, file, words) => {
    const before = await counts()
    const answer = await give(service.rosa, file)
    expect(answer.status).toBe(400)
    expect((await answer.text()).replaceAll('&quot;', '"')).toContain(words)
    expect(await counts()).toEqual(before)
  })

  test('is no form at all', async () => {
    expect((await service.rosa.post('/import', { file: 'text' })).status).toBe(400)
  })
})

describe('a client that posts', () => {
  const post = (who: Browser, body: string, kind = 'application/fhir+json') =>
    who.send('/fhir/$import-preview', {
      method: 'POST',
      headers: { origin, 'content-type': kind },
      body,
    })

  test('is told where the preview stands, and what was found', async () => {
    const before = await service.count('measure_response')
    const answer = await post(service.ben, JSON.stringify(mixed))
    expect(answer.status).toBe(202)
    expect(answer.headers.get('location')).toBe(`${origin}/import/look`)
    const { resourceType, issue } = (await answer.json()) as { resourceType: string; issue: Resource[] }
    expect(resourceType).toBe('OperationOutcome')
    expect(issue).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        expression: ['Bundle.entry[2].resource.item[0].answer[0].valueInteger'],
      }),
    )
    expect(await page(service.ben, '/import/look')).toContain('Would be added: 1')
    expect(await service.count('measure_response')).toBe(before)
    await service.ben.post('/import/away')
  })

  test('is a page of our own', async () => {
    const answer = await service.ben.send('/fhir/$import-preview', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/fhir+json' },
      body: JSON.stringify(mixed),
    })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ resourceType: 'OperationOutcome' })
  })

  test.each([
    ['nobody', () => service.stranger(), '{}', 'application/fhir+json', 401],
    ['a professional', () => service.amira, '{}', 'application/fhir+json', 404],
    ['a form', () => service.ben, 'a=b', 'application/x-www-form-urlencoded', 415],
    ['no FHIR', () => service.ben, '{}', 'application/fhir+json', 400],
    ['too much', () => service.ben, `"${'a'.repeat(largestFile)}"`, 'application/json', 413],
  ])('is refused with an OperationOutcome: %s', async (_, who, body, kind, status) => {
    const answer = await post(who(), body, kind)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ resourceType: 'OperationOutcome' })
  })
})
