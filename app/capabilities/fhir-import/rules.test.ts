import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read, refusedIn } from './testing/look.ts'
import { bundle, peg, phq9, type Resource, self, total } from './testing/resources.ts'

const keptIn = (resource: Resource) =>
  read(resource).kept.flatMap(({ findings }) => findings.map(({ path, code }) => `${path} ${code}`))
const first = (resource: Resource) => read(resource).responses[0]

describe('which instrument a response answers', () => {
  test.each([
    ['a panel’s code in the address', peg([7, 6, 5])],
    [
      'our own address',
      peg([7, 6, 5], { questionnaire: 'https://concord.example/fhir/Questionnaire/peg|1.0.0' }),
    ],
    ['the codes of its items alone', peg([7, 6, 5], { questionnaire: undefined })],
    [
      'an address that says nothing, and the codes',
      peg([7, 6, 5], { questionnaire: 'https://a.example/q1' }),
    ],
    [
      'a group with the panel’s code',
      {
        ...peg([]),
        questionnaire: undefined,
        item: [{ linkId: '91148-7', item: peg([7, 6, 5]).item }],
      },
    ],
  ])('is found by %s', (_, resource) => {
    expect(first(resource)).toMatchObject({
      instrument: 'peg',
      on: '2026-10-05',
      answers: { '75893-8': 7, '91145-3': 6, '91146-1': 5 },
      scores: [
        { scale: 'sum', value: 18 },
        { scale: 'score', value: 6, shown: 6, prorated: false },
      ],
    })
  })

  test('is found by a definition that came with it, whatever its items are called', () => {
    const definition = {
      ...{ resourceType: 'Questionnaire', url: 'https://a.example/pain', status: 'active' },
      item: ['75893-8', '91145-3', '91146-1'].map((code, at) => ({
        linkId: `q${at}`,
        type: 'integer',
        code: [{ system: 'http://loinc.org', code }],
      })),
    }
    const response = peg([], {
      questionnaire: 'https://a.example/pain|3',
      item: [8, 0, 10].map((valueInteger, at) => ({ linkId: `q${at}`, answer: [{ valueInteger }] })),
    })
    const { responses, kept } = read(bundle(definition, response))
    expect(responses[0]?.answers).toEqual({ '75893-8': 8, '91145-3': 0, '91146-1': 10 })
    expect(kept).toMatchObject([{ type: 'Questionnaire', findings: [{ code: 'unknown-questionnaire' }] }])
  })

  test('is not guessed', () => {
    const other = {
      questionnaire: 'https://a.example/q',
      item: [{ linkId: 'x', answer: [{ valueInteger: 1 }] }],
    }
    expect(keptIn(peg([], other))).toEqual(['QuestionnaireResponse.questionnaire unknown-questionnaire'])
    // Two of three, which belong to two instruments.
    expect(keptIn(peg([7, 6], { questionnaire: undefined }))).toEqual([
      'QuestionnaireResponse unknown-questionnaire',
    ])
    const version = { questionnaire: 'https://concord.example/fhir/Questionnaire/peg|2.0.0' }
    expect(keptIn(peg([7, 6, 5], version))).toEqual(['QuestionnaireResponse.questionnaire other-version'])
  })
})

describe('answers', () => {
  test('belong to items by code: neither order nor words matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), fc.string(), (order, words) => {
        const items = peg([7, 6, 5]).item as Resource[]
        const mixed = order.map((at) => ({ ...items[at], text: words || 'x' }))
        expect(first(peg([], { item: mixed }))?.canonical).toBe(first(peg([7, 6, 5]))?.canonical)
      }),
    )
  })

  test.each([
    ['out of range', [11, 6, 5], 'QuestionnaireResponse.item[0].answer[0].valueInteger out-of-range'],
    ['not whole', [0.5, 6, 5], 'QuestionnaireResponse.item[0].answer[0].valueInteger not-whole'],
  ])('%s refuse the whole response', (_, numbers, says) => {
    expect(refusedIn(peg(numbers))).toEqual([says])
    expect(read(peg(numbers)).responses).toEqual([])
  })

  const item = (linkId: string, ...answer: Resource[]) => ({ linkId, answer })
  test.each([
    ['an unknown item', [item('x-1', { valueInteger: 1 })], 'item[0] unknown-item'],
    [
      'an item twice',
      [item('75893-8', { valueInteger: 1 }), item('75893-8', { valueInteger: 1 })],
      'item[1] answered-twice',
    ],
    [
      'two answers',
      [item('75893-8', { valueInteger: 1 }, { valueInteger: 2 })],
      'item[0].answer[1] answered-twice',
    ],
    [
      'two values',
      [item('75893-8', { valueInteger: 1, valueDecimal: 2 })],
      'item[0].answer[0] answered-twice',
    ],
    ['words', [item('75893-8', { valueString: '7' })], 'item[0].answer[0].valueString wrong-type'],
    [
      'a number as words',
      [item('75893-8', { valueInteger: '7' })],
      'item[0].answer[0].valueInteger wrong-type',
    ],
    ['no value', [item('75893-8', {})], 'item[0].answer[0] no-value'],
    ['no answers', [], ' no-answers'],
  ])('%s is refused with where', (_, items, says) => {
    const path = says.startsWith(' ') ? '' : '.'
    expect(refusedIn(peg([], { item: items }))).toEqual([`QuestionnaireResponse${path}${says}`])
  })

  test('a choice is a code of its definition, with its system', () => {
    expect(first(phq9([0, 1, 2, 3, 0, 1, 2, 3, 0]))?.scores).toMatchObject([{ scale: 'score', value: 12 }])
    const coded = (valueCoding: Resource) => phq9([], { item: [item('44250-9', { valueCoding })] })
    expect(refusedIn(coded({ system: 'http://loinc.org', code: 'LA0000-0' }))).toEqual([
      'QuestionnaireResponse.item[0].answer[0].valueCoding unknown-answer',
    ])
    expect(refusedIn(coded({ system: 'urn:other', code: 'LA6568-5' }))[0]).toContain('unknown-answer')
    expect(refusedIn(coded({ display: 'Not at all' }))[0]).toContain('wrong-type')
  })

  test('one that is missing is missing, and one that was declined is declined', () => {
    const declined = {
      linkId: '91146-1',
      answer: [
        {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
              valueCode: 'asked-declined',
            },
          ],
        },
      ],
    }
    const found = first(peg([], { item: [...(peg([7]).item as Resource[]), declined] }))
    expect(found?.answers).toEqual({ '75893-8': 7, '91146-1': { declined: true } })
    expect(found?.scores).toEqual([])
  })
})

describe('totals that came with answers', () => {
  test('stand beside ours, whether they agree or not', () => {
    const score = { linkId: '91147-9', answer: [{ valueDecimal: 6.5 }] }
    const response = peg([], { id: 'r1', item: [...(peg([7, 6, 5]).item as Resource[]), score] })
    const derived = total('91147-9', 6, { derivedFrom: [{ reference: 'QuestionnaireResponse/r1' }] })
    const { responses, totals, kept } = read(bundle(response, derived))
    expect(responses[0]?.claims).toEqual([
      { scale: 'score', claimed: 6.5, agrees: false },
      { scale: 'score', claimed: 6, agrees: true },
    ])
    expect(totals).toMatchObject([{ line: 1, of: 0 }])
    expect(kept).toEqual([])
  })

  test('belong to answers of the same day by their code, and are kept where none are there', () => {
    expect(read(bundle(peg([7, 6, 5]), total('91148-7', 6))).responses[0]?.claims).toHaveLength(1)
    expect(keptIn(bundle(peg([7, 6, 5]), total('91147-9', 6, { effectiveDateTime: '2026-10-06' })))).toEqual([
      'Bundle.entry[1].resource no-answers-here',
    ])
    expect(keptIn(bundle(peg([7, 6, 5]), total('8867-4', 60)))).toEqual([
      'Bundle.entry[1].resource other-kind',
    ])
  })
})

test('what this Concord gives of itself is read as what it was', () => {
  const own = 'https://concord.example/fhir/CodeSystem/scores'
  const response = peg([7, 6, 5], {
    id: 'r1',
    questionnaire: 'https://concord.example/fhir/Questionnaire/peg|site:1',
  })
  const derivedFrom = [{ reference: 'QuestionnaireResponse/r1' }]
  const observed = (code: string, value: object) => ({
    ...total(code, 0, { derivedFrom, valueQuantity: undefined, ...value }),
    code: { coding: [{ system: own, code }] },
  })
  const found = read(
    bundle(
      response,
      observed('peg-sum', { valueQuantity: { value: 18 } }),
      observed('peg-score-claimed', { valueQuantity: { value: 7 } }),
      total('75893-8', 7, { derivedFrom }),
      total('75893-8', 8, { derivedFrom }),
    ),
  )
  expect(found.responses[0]?.claims).toEqual([
    { scale: 'sum', claimed: 18, agrees: true },
    { scale: 'score', claimed: 7, agrees: false },
  ])
  expect(found.totals.map(({ line }) => line)).toEqual([1, 2, 3])
  expect(found.kept.map(({ line }) => line)).toEqual([4])
})

describe('whom it is about', () => {
  const of = (reference: string) => peg([7, 6, 5], { subject: { reference } })

  test('is the person where it says so, or says nobody', () => {
    expect(read(of(`Patient/${self.personId}`)).somebodies).toEqual([])
    expect(read(of(`${self.base}/Patient/${self.personId}`)).responses).toHaveLength(1)
    expect(read(peg([7, 6, 5])).responses).toHaveLength(1)
  })

  test('is asked where it is somebody, by name where there is one', () => {
    const patient = { resourceType: 'Patient', id: 'p1', name: [{ given: ['Sam'], family: 'Okafor' }] }
    const file = bundle(patient, of('Patient/p1'), of('https://a.example/fhir/Patient/p1/_history/2'))
    const asked = read(file)
    expect(asked.somebodies).toEqual([{ key: 'Patient/p1', name: 'Sam Okafor' }])
    expect(asked.responses).toEqual([])
    expect(read(file, 'Patient/p1').responses).toHaveLength(2)
  })

  test('is not guessed between two', () => {
    const file = bundle(of('Patient/1'), of('Patient/2'))
    expect(read(file).somebodies).toHaveLength(2)
    const one = read(file, 'Patient/2')
    expect(one.responses.map(({ line }) => line)).toEqual([1])
    expect(one.refused).toMatchObject([{ line: 0, findings: [{ code: 'somebody-else' }] }])
  })

  test('is nobody where it is a group', () => {
    expect(refusedIn(of('Group/1'))).toEqual(['QuestionnaireResponse.subject not-a-person'])
  })
})

describe('what a response may not be', () => {
  test.each([
    ['without a date', { authored: undefined }, '.authored no-date'],
    ['of no day', { authored: '2026-10' }, '.authored no-day'],
    ['of a day that is none', { authored: '2026-02-30' }, '.authored no-day'],
    ['of tomorrow', { authored: '2026-11-23' }, '.authored future'],
    ['of later today', { authored: '2026-11-22T13:00:00Z' }, '.authored future'],
    ['of long ago', { authored: '1850-01-01' }, '.authored too-old'],
    ['wrong from the start', { status: 'entered-in-error' }, '.status in-error'],
    ['of another shape', { status: 'done' }, '.status shape'],
    ['of an older FHIR', { group: {} }, '.group older'],
  ])('%s', (_, more, says) => {
    expect(refusedIn(peg([7, 6, 5], more))).toEqual([`QuestionnaireResponse${says}`])
  })

  test('unfinished is kept', () => {
    expect(keptIn(peg([7], { status: 'in-progress' }))).toEqual(['QuestionnaireResponse.status unfinished'])
  })
})
