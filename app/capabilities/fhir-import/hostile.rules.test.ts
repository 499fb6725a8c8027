import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { look, read, refusedIn } from './testing/look.ts'
import { bundle, peg, phq9, type Resource, total } from './testing/resources.ts'

describe('a file', () => {
  test.each([
    ['<Bundle xmlns="http://hl7.org/fhir"/>', { code: 'xml' }],
    ['[]', { code: 'no-resource' }],
    ['{"a":1}', { code: 'no-resource' }],
    ['{"resourceType":"Bundle",}', { code: 'not-json', line: 1, column: 26 }],
    [
      '{"resourceType":"Bundle","entry":{}}',
      { code: 'fault', finding: { path: 'Bundle.entry', code: 'shape' } },
    ],
    [
      '{"resourceType":"Bundle","type":"a","type":"b"}',
      { code: 'fault', finding: { path: 'Bundle.type', code: 'key-twice' } },
    ],
  ])('that is none is refused as a whole: %s', (text, problem) => {
    expect(look(text)).toEqual({ problem })
  })

  test('loses nothing by one bad entry, and says where it is', () => {
    const text = JSON.stringify(
      bundle(peg([7, 6, 5]), peg([99, 6, 5]), null, { resourceType: 'Meal' }),
    ).replace('"status":"completed","authored"', '"status":"completed","constructor":1,"authored"')
    const found = look(text)
    if ('problem' in found) throw new Error(found.problem.code)
    expect(found.refused.flatMap(({ findings }) => findings)).toEqual([
      { path: 'Bundle.entry[0].resource.constructor', code: 'key-refused' },
      { path: 'Bundle.entry[1].resource.item[0].answer[0].valueInteger', code: 'out-of-range' },
      { path: 'Bundle.entry[2]', code: 'no-resource' },
      { path: 'Bundle.entry[3].resource.resourceType', code: 'not-r4' },
    ])
  })

  test('with one name for two things is not believed; the same thing twice is one', () => {
    const one = peg([7, 6, 5], { id: 'a' })
    expect(refusedIn(bundle(one, peg([1, 1, 1], { id: 'a' })))).toEqual([
      'Bundle.entry[0].resource.id same-id',
      'Bundle.entry[1].resource.id same-id',
    ])
    expect(read(bundle(one, one))).toMatchObject({ responses: [{ line: 0 }], here: [{ line: 1 }] })
  })

  test('of anything is read without a fault, and every entry is found again, once', () => {
    const base = [peg([7, 6, 5], { id: 'a' }), phq9([1, 1, 1, 1, 1, 1, 1, 1, 1]), total('91147-9', 6)]
    const strange = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(1e308, -1, '', null, [], {}))
    const step = fc.tuple(fc.nat(), strange)
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.nat(2), (steps, which) => {
        const mutated = structuredClone(base)
        for (const [at, value] of steps) mutate(mutated[which] as Resource, at, value)
        const text = JSON.stringify(bundle(...mutated))
        const found = look(text, 'anybody')
        if ('problem' in found) return
        const { responses, totals, kept, refused, here } = found
        const lines = [responses, totals, kept, refused, here].flat().map(({ line }) => line)
        expect(lines.toSorted()).toEqual([0, 1, 2])
        for (const { findings } of refused)
          for (const { path } of findings) expect(path).toMatch(/^Bundle\.entry\[\d\]/)
        for (const { answers, on } of responses) {
          expect(on).toMatch(/^\d{4}-\d\d-\d\d$/)
          expect(Object.keys(answers).length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

/** Puts something else somewhere into a resource. */
function mutate(resource: Resource, at: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = []
  const walk = (inside: unknown) => {
    if (typeof inside !== 'object' || inside === null) return
    for (const [name, held] of Object.entries(inside)) {
      places.push([inside as Record<string, unknown>, name])
      walk(held)
    }
  }
  walk(resource)
  const place = places[at % Math.max(places.length, 1)]
  if (place) place[0][place[1]] = value
}
