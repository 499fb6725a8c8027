import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answers, writes } from '../shared-plan/testing/forms.ts'
import { sections } from '../sharing/contract.ts'
import { hidden, type Visiting, visiting } from '../visits/testing.ts'

let small: Visiting
let visitId = ''
let home = ''

beforeAll(async () => {
  small = await visiting()
  home = `/people/${small.rosaId}`
  const { rosa, amira } = small
  await tell('have-tried', 'Swimming, until the pool closed. It did me good.')
  await tell('makes-me', 'I grow dahlias.')
  await share({ section: [...sections], earlier: 'yes' })
  await writes(rosa, '/plan', { kind: 'goal', words: 'Show my dahlias', 'level-hoped': 'Three of them' })
  const step = await writes(rosa, '/plan', { words: 'Ask Ada to lift the pots', ask: 'yes' })
  await answers(small, amira, `${home}/plan/${step}`)
  await writes(rosa, '/plan', { kind: 'helps', words: 'A stool by the bed' })
  const [head] = await small.look('select version_id as id from concord.plan_version where entry_id = $1', [
    step,
  ])
  await amira.post(`${home}/plan/${step}/view`, {
    key: randomUUID(),
    version: String(head?.id),
    view: 'I would begin with one pot.',
  })
  const last = await small.plan({ 'on-day': '2', 'on-month': '3', 'on-year': '2026' })
  await small.ready(last)
  await rosa.post(`/visits/${last}/write/decision`, {
    key: randomUUID(),
    what: 'Write to the allotment about the path',
    who: `professional:${small.amiraId}`,
    'by-day': '1',
    'by-month': '4',
    'by-year': '2031',
  })
  visitId = await small.plan()
  await small.topic(visitId, 'Could I kneel again?')
  await small.ready(visitId)
  await small.theirTopic(visitId, 'The new brace')
  await rosa.post('/messages/new', {
    key: randomUUID(),
    team: small.teamId,
    words: 'Is the path wide enough?',
    length: '52-weeks',
  })
}, 120_000)
afterAll(() => small.close())

async function tell(prompt: string, words: string) {
  const page = await (await small.rosa.get(`/story/${prompt}`)).text()
  await small.rosa.post(`/story/${prompt}`, { key: randomUUID(), after: hidden(page, 'after'), words })
}

const choices = (changed: Record<string, string | string[]>) => ({
  with: `professional:${small.amiraId}`,
  length: '4-weeks',
  earlier: 'yes',
  ...changed,
})
const share = (changed: Record<string, string | string[]>) =>
  small.rosa.post('/sharing', { key: randomUUID(), ...choices(changed) })
const endAll = () =>
  small.look('update concord.sharing_grant set ended_at = now() where person_id = $1 and ended_at is null', [
    small.rosaId,
  ])
const said = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
/** The words of the brief on a page. */
async function briefOn(who: Visiting['rosa'], path: string): Promise<string> {
  const page = await (await who.get(path)).text()
  return said(/<article class="brief">([\s\S]*?)<\/article>/.exec(page)?.[1] ?? `no brief: ${said(page)}`)
}
const query = (fields: Record<string, string | string[]>) =>
  new URLSearchParams(Object.entries(fields).flatMap(([k, v]) => [v].flat().map((each) => [k, each])))

const own: Record<(typeof sections)[number], string[]> = {
  story: ['Please ask before you touch my arm.'],
  'what-i-have-tried': ['Swimming, until the pool closed.'],
  'goals-and-plan': [
    'My garden.',
    'Show my dahlias',
    'Ask Ada to lift the pots',
    'A stool by the bed',
    'I would begin with one pot.',
  ],
  visits: ['Could I kneel again?', 'The new brace', 'Write to the allotment about the path'],
  messages: [],
  'check-ins': ['Planted beans.'],
  // Nothing of them is shown until the person chooses each: measures/patterns/shown.test.ts looks at those.
  measures: [],
}

describe('H12 what a person is shown before they share, and what is then seen', () => {
  test.each(sections)('is the same to the word for %s, from now and from the beginning', async (section) => {
    for (const earlier of ['yes', 'no']) {
      await endAll()
      const asked = choices({ section, earlier })
      const preview = await briefOn(small.rosa, `/sharing/preview?${query(asked)}`)
      await share({ section, earlier })
      expect(await briefOn(small.amira, home)).toBe(preview)
      expect(await briefOn(small.rosa, `/sharing/seen?with=professional:${small.amiraId}`)).toBe(preview)
      if (earlier === 'yes') for (const words of own[section]) expect(preview).toContain(words)
      for (const [other, words] of Object.entries(own))
        if (other !== section) for (const each of words) expect(preview).not.toContain(each)
    }
  })

  test('is the same for everything at once, and names the page of each part', async () => {
    await endAll()
    const asked = choices({ section: [...sections] })
    const preview = await briefOn(small.rosa, `/sharing/preview?${query(asked)}`)
    await share({ section: [...sections] })
    expect(await briefOn(small.amira, home)).toBe(preview)
    for (const words of Object.values(own).flat()) expect(preview).toContain(words)
  })

  test('is the same page for page: the story, what was tried, the visits and the messages', async () => {
    await endAll()
    await share({ section: [...sections] })
    const seen = await (await small.rosa.get(`/sharing/seen?with=professional:${small.amiraId}`)).text()
    const pages = said(seen.slice(seen.indexOf('class="shown"')))
    const story = await (await small.amira.get(`${home}/story/print`)).text()
    for (const words of /<article class="story">([\s\S]*?)<\/article>/.exec(story)?.[1]?.split(/<[^>]+>/) ??
      [])
      expect(pages).toContain(said(words))
    for (const words of [
      'Could I kneel again?',
      'The new brace',
      'Is the path wide enough?',
      'Three of them',
    ])
      expect(pages).toContain(words)
  })

  test('is nothing where nothing is shared, and for somebody who is not there', async () => {
    await endAll()
    for (const grantee of [`professional:${small.amiraId}`, `team:${small.teamId}`, 'team:nobody', ''])
      expect((await small.rosa.get(`/sharing/seen?with=${grantee}`)).status).toBe(404)
    expect((await small.ben.get(`/sharing/seen?with=professional:${small.amiraId}`)).status).toBe(404)
    expect((await small.amira.get(`/sharing/seen?with=professional:${small.amiraId}`)).status).toBe(404)
  })

  test('H04 topics that the person is not ready to show stand in neither', async () => {
    await endAll()
    await small.ready(visitId, 'no')
    await share({ section: 'visits' })
    const seen = await briefOn(small.rosa, `/sharing/seen?with=professional:${small.amiraId}`)
    expect(seen).not.toContain('Could I kneel again?')
    expect(await briefOn(small.amira, home)).toBe(seen)
    const pages = await (await small.rosa.get(`/sharing/seen?with=professional:${small.amiraId}`)).text()
    expect(pages).not.toContain('Could I kneel again?')
  })
})
