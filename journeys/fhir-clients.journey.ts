import type { Bundle, Observation, Questionnaire, QuestionnaireResponseItem } from 'fhir/r4'
import smart from 'fhirclient'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readImport } from '../app/capabilities/fhir-import/rules.ts'
import { knownInstruments } from '../app/capabilities/measures/known.reads.server.ts'
import { launchChromium } from '../build/chromium.ts'
import { signInAs } from './steps/exercising.ts'
import { makeToken } from './steps/tokens.ts'
import { press, setOut, type Walk } from './steps/walk.ts'
import { type Concord, startConcord } from './support/concord.ts'
import { newPhone } from './support/devices.ts'
import { fillIn, openLhcForms, questionsIn } from './support/lhc-forms.ts'
import { Given, Then, When } from './support/steps.ts'

const long = 240_000
let concord: Concord
let browser: Browser
let sam: Walk
let token: string

beforeAll(async () => {
  ;[concord, browser] = await Promise.all([startConcord({ env: { CONCORD_DEMO: 'on' } }), launchChromium()])
  sam = await setOut(browser, { at: concord, newDevice: newPhone, javaScript: false })
  await signInAs(sam.page, 'person@demo.example')
  token = await makeToken(sam.page, 'An app of mine')
}, long)

afterAll(async () => {
  await browser?.close()
  await concord?.stop()
})

type Client = { request: <T>(asked: string, options?: object) => Promise<T> }
const clientWith = (access_token: string) =>
  smart({} as never, {} as never, {} as never).client({
    serverUrl: `${concord.url}/fhir`,
    tokenResponse: { access_token },
  }) as Client

test(
  'LHC-Forms shows each of our questionnaires, and what it gives back is scored',
  async () => {
    const answer = await fetch(`${concord.url}/fhir/Questionnaire?_count=100`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const all = ((await answer.json()) as Bundle<Questionnaire>).entry ?? []
    // Without wording there is nothing to show.
    const worded = all.flatMap(({ resource }) =>
      resource && questionsIn(resource.item).every(({ text }) => text) ? [resource] : [],
    )
    expect(worded.length).toBeGreaterThan(5)
    const { page, end } = await openLhcForms(browser)
    for (const definition of worded) {
      const questions = questionsIn(definition.item)
      const response = await fillIn(page, definition)
      expect(response.questionnaire).toBe(`${definition.url}|${definition.version}`)
      expect(answeredIn(response.item).sort()).toEqual(questions.map(({ linkId }) => linkId).sort())

      const known = knownInstruments.known.find(({ url }) => url === definition.url)
      if (!known || known.forGoal) continue
      const read = readImport(JSON.stringify(response), {
        instruments: knownInstruments,
        self: { personId: 'somebody', base: `${concord.url}/fhir` },
        me: undefined,
        now: new Date(),
      })
      if ('problem' in read) throw new Error(`${definition.id}: ${read.problem.code}`)
      expect([definition.id, read.refused, read.kept]).toEqual([definition.id, [], []])
      expect(read.responses[0]?.scores.length).toBeGreaterThan(0)
    }
    await end()
  },
  long,
)

const answeredIn = (items: readonly QuestionnaireResponseItem[] = []): string[] =>
  items.flatMap(({ linkId, answer = [], item }) => [
    ...(answer.length > 0 ? [linkId] : []),
    ...answeredIn(item),
    ...answer.flatMap((each) => answeredIn(each.item)),
  ])

test(
  'fhirclient reads and pages, is refused what is another’s, and reads nothing once the token is ended',
  async () => {
    const client = clientWith(token)
    const [patient] = await Given('a client with the token of Sam', () =>
      client.request<{ id: string }[]>('Patient', { flat: true }),
    )
    const mine = `Patient/${patient?.id}`
    await When('it pages through what Sam noted', async () => {
      const all = await client.request<Observation[]>('Observation?_count=20', { pageLimit: 0, flat: true })
      expect(all.length).toBeGreaterThan(60)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      expect(new Set(all.map(({ subject }) => subject?.reference))).toEqual(new Set([mine]))
    })
    await Then('it is refused what is another’s', async () => {
      const other = await setOut(browser, { at: concord, newDevice: newPhone, javaScript: false })
      await signInAs(other.page, 'person2@demo.example')
      const theirs = clientWith(await makeToken(other.page, 'Another app'))
      const [them] = await theirs.request<{ id: string }[]>('Patient', { flat: true })
      expect(them?.id).not.toBe(patient?.id)
      const [one] = await theirs.request<Observation[]>('Observation?_count=1', { flat: true })
      expect(one?.subject?.reference).toBe(`Patient/${them?.id}`)
      for (const asked of [
        `Patient/${them?.id}`,
        `Observation/${one?.id}`,
        `Observation?patient=${them?.id}`,
        `Patient/${them?.id}/$everything`,
      ])
        await expect(client.request(asked)).rejects.toThrow(/404|403/)
      await other.end()
    })
    await Then('a second after Sam ended the token it reads nothing', async () => {
      await sam.page.goto('/tokens')
      await press(sam.page, /^End it now/)
      const from = performance.now()
      await expect(client.request(mine)).rejects.toThrow()
      expect(performance.now() - from).toBeLessThan(1000)
      const answer = await fetch(`${concord.url}/fhir/${mine}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      expect(answer.status).toBe(401)
    })
  },
  long,
)
