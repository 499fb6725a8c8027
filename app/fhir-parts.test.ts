import { hash, randomUUID } from 'node:crypto'
import type { Bundle, Coding, FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemonstration } from '../seeds/demonstration.ts'
import { isLoinc, isSctid } from './platform/pure/check-digits.ts'
import { everyKindOfAnswers, showMeasures } from './testing/fhir-answered.ts'
import { allSights, distinct, type Sight } from './testing/fhir-emitted.ts'
import { broken } from './testing/fhir-invariants.ts'
import { saidByMedplum } from './testing/fhir-medplum.ts'
import { saidByFhirPackage } from './testing/fhir-package.ts'
import { testConcord } from './testing.ts'

let concord: Awaited<ReturnType<typeof testConcord>>
let sights: Sight[]
let all: FhirResource[]
let answered: Record<string, string>
let [sam, amira]: string[] = []

beforeAll(async () => {
  concord = await testConcord()
  const { look, platform, adminUrl } = concord
  await seedDemonstration(platform, adminUrl)
  const [found] = await look(`
    select p.person_id as sam, m.membership_id as amira from identity."user" u, identity."user" w,
      concord.person p, concord.membership m
    where u.email = 'person@demo.example' and p.account_id = u.id::uuid
      and w.email = 'professional@demo.example' and m.account_id = w.id::uuid`)
  sam = String(found?.sam)
  amira = String(found?.amira)
  answered = await everyKindOfAnswers(look, sam)
  await showMeasures(look, sam, amira, ['peg', 'phq-9'])
  sights = await allSights(concord)
  all = distinct(sights)
}, 300_000)
afterAll(() => concord.close())

const sightOf = (who: string) => sights.find((sight) => sight.who === who)?.resources ?? []
const ofType = <T extends FhirResource['resourceType']>(resources: FhirResource[], type: T) =>
  resources.filter((each): each is Extract<FhirResource, { resourceType: T }> => each.resourceType === type)

const named = [
  ...['Patient', 'Practitioner', 'PractitionerRole', 'CareTeam', 'Consent', 'Questionnaire'],
  ...['QuestionnaireResponse', 'Observation', 'Goal', 'CarePlan', 'Communication', 'Appointment'],
  ...['ServiceRequest', 'Task', 'Provenance', 'AuditEvent', 'DocumentReference'],
]

test('the demonstration gives every kind of resource, and every person a sight of their own', () => {
  expect(new Set(all.map(({ resourceType }) => resourceType))).toEqual(new Set(named))
  for (const { viewer, resources } of sights)
    if (viewer.kind === 'person')
      expect(ofType(resources, 'Patient').map(({ id }) => id)).toEqual([viewer.personId])
})

test('to @medplum/core everything is R4, without an error or a warning', () => {
  expect(
    all.flatMap((resource) => saidByMedplum(resource).map((each) => [resource.resourceType, each])),
  ).toEqual([])
}, 60_000)

test('to the fhir package everything is R4', () => {
  expect(all.flatMap(saidByFhirPackage)).toEqual([])
}, 60_000)

test('every constraint of R4 holds, by FHIRPath', () => {
  expect(all.flatMap(broken)).toEqual([])
}, 120_000)

function* inside(value: unknown): Generator<[key: string, value: unknown]> {
  if (value === null || typeof value !== 'object') return
  for (const [key, each] of Object.entries(value)) {
    yield [key, each]
    yield* inside(each)
  }
}

test('each reference leads to something that the same viewer is given', () => {
  for (const { who, resources } of sights) {
    const there = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`))
    const lost = resources.flatMap((resource) =>
      [...inside(resource)].flatMap(([key, value]) =>
        key === 'reference' && typeof value === 'string' && !there.has(value)
          ? [`${who}: ${resource.resourceType}/${resource.id} → ${value}`]
          : [],
      ),
    )
    expect(lost).toEqual([])
    const canonicals = new Set(
      ofType(resources, 'Questionnaire').map(({ url, version }) => `${url}|${version}`),
    )
    for (const { questionnaire } of ofType(resources, 'QuestionnaireResponse'))
      expect(canonicals).toContain(questionnaire)
  }
})

test('each id is one that R4 allows, and stands once for each viewer', () => {
  for (const { resources } of sights) {
    const ids = resources.map(({ resourceType, id }) => `${resourceType}/${id}`)
    expect(ids.filter((each) => !/^[A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/.test(each))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  }
})

// Of LOINC's answers (LA…) no rule for the last digit is known; they are those of the packs, as they were seen.
test('check digits of LOINC and SNOMED CT hold, and no other system is made up', () => {
  const codings = all
    .flatMap((resource) => [...inside(resource)])
    .flatMap(([, value]) => {
      const coding = value as Coding | null
      return coding && typeof coding === 'object' && typeof coding.system === 'string' && coding.code
        ? [coding]
        : []
    })
  const ofSystem = Map.groupBy(codings, ({ system = '' }) => system)
  const loinc = ofSystem.get('http://loinc.org') ?? []
  expect(loinc.length).toBeGreaterThan(50)
  expect(loinc.filter(({ code = '' }) => !isLoinc(code) && !/^LA\d+-\d$/.test(code))).toEqual([])
  expect((ofSystem.get('http://snomed.info/sct') ?? []).filter(({ code = '' }) => !isSctid(code))).toEqual([])
  const elsewhere = [...ofSystem.keys()].filter(
    (system) =>
      !/^https:\/\/concord\.example\/fhir\/CodeSystem\/|^http:\/\/(terminology\.)?hl7\.org\/|^http:\/\/(loinc|unitsofmeasure)\.org$/.test(
        system,
      ),
  )
  expect(elsewhere).toEqual([])
})

test('nothing is judged: no interpretation, no range, no band, no word for one', () => {
  const keys = new Set(all.flatMap((resource) => [...inside(resource)].map(([key]) => key)))
  for (const judging of [
    'interpretation',
    'referenceRange',
    'achievementStatus',
    'severity',
    'criticality',
    'priority',
  ])
    expect(keys).not.toContain(judging)
  const measured = [...ofType(all, 'Observation'), ...ofType(all, 'QuestionnaireResponse')]
  const asked = new Set(
    ofType(all, 'Questionnaire').flatMap((each) =>
      [...inside(each)].flatMap(([key, value]) =>
        /^(text|display|title)$/.test(key) ? [String(value)] : [],
      ),
    ),
  )
  const said = measured.flatMap((each) =>
    [...inside(each)].flatMap(([key, value]) =>
      /^(text|display)$/.test(key) && typeof value === 'string' && !asked.has(value) ? [value] : [],
    ),
  )
  expect(
    said.filter((each) => /mild|moderate|severe|minimal|normal|clinical|risk|grade|cut|band/i.test(each)),
  ).toEqual([])
})

test('answers stand as they were given, also declined, corrected, unfinished, from paper and from elsewhere', () => {
  const own = sightOf('person@demo.example')
  const responses = new Map(ofType(own, 'QuestionnaireResponse').map((each) => [each.id, each]))
  const statusOf = (name: string) => responses.get(answered[name])?.status
  expect(Object.keys(answered).map((name) => [name, statusOf(name)])).toEqual([
    ['peg', 'completed'],
    ['amended', 'entered-in-error'],
    ['amends', 'amended'],
    ['declined', 'completed'],
    ['paper', 'completed'],
    ['imported', 'completed'],
    ['phq4', 'completed'],
    ['goal', 'completed'],
    ['unfinished', 'in-progress'],
    ['stopped', 'stopped'],
  ])
  expect(JSON.stringify(responses.get(answered.declined))).toContain('asked-declined')
  expect(responses.get(answered.paper)?.authored).toBe('2026-09-20')
  expect(responses.get(answered.unfinished)?.item?.[0]?.item?.[0]?.answer).toEqual([
    {
      valueCoding: { system: 'http://loinc.org', code: 'LA6570-1', display: 'More than half the days' },
    },
  ])
  const origins = new Map(ofType(own, 'Provenance').map((each) => [each.target[0]?.reference, each]))
  const originOf = (name: string) => origins.get(`QuestionnaireResponse/${answered[name]}`)
  expect(originOf('declined')?.agent).toHaveLength(2)
  expect(originOf('paper')?.entity?.[0]?.what.display).toMatch(/paper/)
  expect(originOf('imported')?.entity?.[0]?.what.display).toMatch(/another system/)
  expect(originOf('amends')?.entity?.[0]?.what.reference).toBe(`QuestionnaireResponse/${answered.amended}`)
})

test('numbers by their codes: our own score, marked where it was prorated, and apart from what came as a claim', () => {
  const own = ofType(sightOf('person@demo.example'), 'Observation')
  const of = (name: string) => own.filter(({ id }) => id?.startsWith(`${answered[name]}-`))
  const codes = (name: string) => of(name).map(({ code }) => code.coding?.[0]?.code)
  expect(codes('peg').sort()).toEqual(['75893-8', '91145-3', '91146-1', '91147-9', 'peg-sum'])
  expect(codes('amended')).toEqual([])
  expect(codes('declined').sort()).toEqual(['75893-8', '91145-3'])
  expect(codes('paper')).toEqual(['75893-8'])
  expect(of('peg').find(({ code }) => code.coding?.[0]?.code === '91147-9')?.valueQuantity?.value).toBe(5.3)
  const [claimed, ours] = of('imported').sort((a, b) => (b.id ?? '').length - (a.id ?? '').length)
  expect(claimed?.valueQuantity?.value).toBe(21)
  expect(claimed?.code.coding?.map(({ code }) => code)).toEqual(['phq-9-score-claimed'])
  expect(ours?.valueQuantity?.value).toBe(3)
  expect(ours?.extension?.[0]?.valueInteger).toBe(1)
  const [level] = of('goal')
  expect(level?.valueCodeableConcept?.coding?.[0]?.code).toBe('LA34480-6')
  expect(level?.focus?.[0]?.reference).toMatch(/^Goal\//)
})

test('a professional is given what is shown to them: nothing unfinished, corrected, or of another pattern', () => {
  const seen = sightOf('professional@demo.example')
  const sams = (type: 'QuestionnaireResponse' | 'Observation' | 'Provenance') =>
    ofType(seen, type).filter((each) => JSON.stringify(each).includes(sam ?? ''))
  const shown = new Set(sams('QuestionnaireResponse').map(({ id }) => id))
  expect(Object.entries(answered).flatMap(([name, id]) => (shown.has(id) ? [name] : []))).toEqual([
    // That of a goal is shown in the demonstration itself.
    ...['peg', 'amends', 'declined', 'imported', 'goal'],
  ])
  const hidden = ['amended', 'paper', 'phq4', 'unfinished', 'stopped'].map((name) => answered[name] ?? '')
  const text = JSON.stringify(seen)
  for (const id of hidden) expect(text).not.toContain(id)
  const instruments = sams('QuestionnaireResponse').map(
    (each) => (each as { questionnaire?: string }).questionnaire,
  )
  for (const each of instruments) expect(each).toMatch(/\/(peg|phq-9|goal-attainment|check-in)\|/)
  expect(ofType(seen, 'AuditEvent')).toEqual([])
  expect(
    ofType(seen, 'Consent').every(
      ({ provision }) => provision?.actor?.[0]?.reference.reference === `Practitioner/${amira}`,
    ),
  ).toBe(true)
})

test('sealed words are opened for those who may read them, and a note that is not shared is not', async () => {
  const note = 'went-well'
  const own = ofType(sightOf('person@demo.example'), 'QuestionnaireResponse')
  expect(
    own.some(({ item = [] }) =>
      item.some(({ linkId, answer }) => linkId === note && answer?.[0]?.valueString),
    ),
  ).toBe(true)
  expect(JSON.stringify(ofType(sightOf('person@demo.example'), 'Goal'))).toContain('final whistle')
  const unshared = await concord.look('select check_in_id from concord.check_in_note where shared_at is null')
  const seen = ofType(sightOf('professional@demo.example'), 'QuestionnaireResponse')
  for (const { check_in_id: id } of unshared) {
    const one = seen.find((each) => each.id === id)
    expect(one?.item?.some(({ linkId }) => linkId === 'note') ?? false).toBe(false)
  }
})

test('what a person’s own newest observations come with is what the ordinary way finds', async () => {
  const token = `concord_${randomUUID()}`
  await concord.look(
    `insert into concord.fhir_token values ($1, $2, $3, '\\x', now(), now() + interval '1 day', null, null)`,
    [sam, randomUUID(), hash('sha256', token)],
  )
  const found = async (search: string): Promise<Bundle> => {
    const answer = await concord.app.request(
      search.startsWith('/fhir') ? search : `/fhir/Observation?${search}`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    )
    expect(answer.status).toBe(200)
    return (await answer.json()) as Bundle
  }
  for (const search of [`patient=${sam}`, `patient=${sam}&status=amended`, `patient=${sam}&date=lt2026-10`]) {
    // Whoever asks for a total is answered the ordinary way.
    const { entry: whole = [] } = await found(`${search}&_count=250&_total=accurate`)
    const { entry: ahead } = await found(`${search}&_count=250`)
    expect(ahead).toEqual(whole)
    expect(whole.length).toBeGreaterThan(0)
    const paged: Bundle['entry'] = []
    let next: string | undefined = `/fhir/Observation?${search}&_count=7`
    while (next) {
      const { entry = [], link = [] } = await found(next)
      paged.push(...entry)
      next = link.find(({ relation }) => relation === 'next')?.url.replace(concord.platform.origin, '')
    }
    expect(paged).toEqual(whole.slice(0, 250))
  }
})
