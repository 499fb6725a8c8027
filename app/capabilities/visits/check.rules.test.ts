import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Check } from './check.contract.ts'
import { mayAnswer, standsTogether } from './check.rules.ts'

const check: fc.Arbitrary<Check | undefined> = fc.option(
  fc.record({
    heard: fc.constantFrom(undefined, 1, 2, 3, 4),
    understood: fc.constant(undefined),
    decided: fc.constant(undefined),
    next: fc.constant(undefined),
    name: fc.constant(undefined),
    words: fc.constant(undefined),
    answeredAt: fc.constant(new Date(0)),
    shownAt: fc.option(fc.constant(new Date(1)), { nil: undefined }),
  }) as fc.Arbitrary<Check>,
  { nil: undefined },
)

test('the two stand side by side only when both have answered and both chose to show', () => {
  fc.assert(
    fc.property(check, check, (person, professional) => {
      const both = Boolean(person?.shownAt && professional?.shownAt)
      expect(standsTogether(person, professional)).toBe(both)
    }),
  )
})

test.each([
  ['the person', undefined, { kind: 'professional', id: 'amira' }, [], true],
  ['whom it is with', 'amira', { kind: 'professional', id: 'amira' }, [], true],
  ['a colleague', 'grace', { kind: 'professional', id: 'amira' }, ['pain'], false],
  ['one of the team', 'grace', { kind: 'team', id: 'pain' }, ['pain'], true],
  ['one of another team', 'tom', { kind: 'team', id: 'pain' }, ['street'], false],
  ['anybody, with somebody who is not here', 'amira', { kind: 'other', id: undefined }, ['pain'], false],
  ['whoever comes first, with nobody named', 'amira', undefined, [], true],
] as const)('%s may say how it was, or not', (_, membershipId, whom, teams, may) => {
  const visit = { with: whom && { ...whom, name: '' } }
  expect(mayAnswer({ membershipId }, visit, teams)).toBe(may)
})
