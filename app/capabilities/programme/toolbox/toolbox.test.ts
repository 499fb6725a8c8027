import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SmallService, smallService } from '../../../../seeds/testing.ts'

let here: SmallService
beforeAll(async () => {
  here = await smallService()
  here.platform.demonstration = true
})
afterAll(() => here.close())

const text = async (answer: Promise<Response>) => (await answer).text()
const how = (who: SmallService['rosa'], exercise: string, fields: Record<string, string>) =>
  who.post(`/toolbox/${exercise}/how`, { key: randomUUID(), ...fields })

it('what helped on a bad day stands first, with the reason, and is one of the three for a bad day', async () => {
  expect(await text(here.rosa.get('/toolbox'))).toContain('A gentle place to start')
  await how(here.rosa, 'wind-down', { how: 'helped-a-little' })
  await how(here.rosa, 'worry-time', { how: 'helped', 'bad-day': 'yes', words: 'Wrote it all down.' })
  const page = await text(here.rosa.get('/toolbox'))
  expect(page).toContain('You said this helped on a bad day.')
  expect(page.indexOf('/exercises/worry-time')).toBeLessThan(page.indexOf('/exercises/wind-down'))
  expect(await text(here.rosa.get('/bad-day'))).toContain('/exercises/worry-time?length=bad-day')
})

it('what made things harder is not suggested, and the way to say so is offered', async () => {
  const answer = await how(here.rosa, 'unhook', { how: 'harder' })
  const told = await text(here.rosa.get(answer.headers.get('location') ?? ''))
  expect(told).toContain('Thank you for saying so')
  expect(told).toContain('/tell-us/unhook?about=worse')
  const suggested = told.slice(0, told.indexOf('Your tools'))
  expect(suggested).not.toContain('/exercises/unhook')
})

it('what is said is sealed, is the person’s own, and is said once however often it is sent', async () => {
  const key = randomUUID()
  const before = await here.count('exercise_go')
  const fields = { key, how: 'no-change', words: 'A canary in a toolbox' }
  const answers = await Promise.all([1, 2, 3].map(() => here.ben.post('/toolbox/worry-time/how', fields)))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(await here.count('exercise_go')).toBe(before + 1)
  const [row] = await here.look('select words from concord.exercise_go where person_id = $1', [here.benId])
  expect(String(row?.words)).not.toContain('canary')
  expect(await text(here.rosa.get('/toolbox'))).not.toContain(
    'Last time, on 21 November 2026: made no difference',
  )
})

it('without a choice of words there is an error beside them, and the note stays', async () => {
  const answer = await how(here.rosa, 'worry-time', { words: 'I was too tired to tell.' })
  expect(answer.status).toBe(400)
  const page = await answer.text()
  expect(page).toContain('Choose the words that fit best')
  expect(page).toContain('I was too tired to tell.')
})

it('a star is kept, taken away, and leads back to where it was given', async () => {
  const star = (keep: 'yes' | 'no', back = '') =>
    here.ben.post('/toolbox/star', { item: 'flare-not-your-fault', keep, back })
  expect((await star('yes')).headers.get('location')).toBe('/library/flare-ups/flare-not-your-fault')
  await star('yes')
  expect(await text(here.ben.get('/toolbox'))).toContain('Take the star away')
  expect((await star('no', 'toolbox')).headers.get('location')).toBe('/toolbox')
  expect(await text(here.ben.get('/toolbox'))).not.toContain('Take the star away')
  expect((await here.ben.post('/toolbox/star', { item: 'no-such-thing', keep: 'yes' })).status).toBe(404)
})

it('three exercises can be chosen for a bad day, not four', async () => {
  const choose = (exercises: string[]) => here.ben.post('/bad-day/set-up', { key: randomUUID(), exercises })
  const four = await choose(['unhook', 'step-up', 'wind-down', 'worry-time'])
  expect(four.status).toBe(400)
  expect(await four.text()).toContain('Choose three at most')
  expect((await choose(['unhook', 'step-up'])).status).toBe(303)
  const page = await text(here.ben.get('/bad-day'))
  expect(page.indexOf('/exercises/unhook')).toBeLessThan(page.indexOf('/exercises/step-up'))
  expect(page).not.toContain('/exercises/two-minute-breath')
})

it('bad-day mode is one press for anyone, asks for nothing, and is left as easily', async () => {
  const stranger = here.stranger()
  expect((await stranger.post('/bad-day')).headers.get('location')).toBe('/bad-day')
  const page = await text(stranger.get('/bad-day'))
  expect(page).toContain('data-calm')
  expect(page).toContain('href="/flare"')
  expect(page.match(/<input|<textarea|<select/g)).toBeNull()
  await stranger.post('/bad-day/end')
  expect(await text(stranger.get('/bad-day'))).not.toContain('data-calm')
})

it('flare mode helps without a plan and without an account', async () => {
  const page = await text(here.stranger().get('/flare'))
  expect(page).toContain('You have no flare plan yet. That is fine.')
  expect(page).toContain('/help-now')
})

it('outside a demonstration an exercise that nobody signed off is not offered', async () => {
  here.platform.demonstration = false
  expect(await text(here.rosa.get('/bad-day'))).not.toContain('/exercises/')
  here.platform.demonstration = true
})
