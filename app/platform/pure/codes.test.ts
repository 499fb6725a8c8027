import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCode, printedCode, readCode } from './codes.ts'

// Every number a `random` of the code may ask for, so that each letter of its alphabet is seen.
const alphabet = [
  ...new Set(Array.from({ length: 100 }, (_, at) => makeCode((below) => at % below)).join('')),
]
const codes = fc
  .array(fc.nat(1_000_000), { minLength: 10, maxLength: 10 })
  .map((numbers) => makeCode((below) => (numbers.pop() ?? 0) % below))

describe('a code', () => {
  test('holds at most one of letters that look alike, and at least 40 bits', () => {
    for (const alike of ['0OQ', '1IL', '2Z', '5S', '6G', '8B'])
      expect(alphabet.filter((letter) => alike.includes(letter)).length, alike).toBeLessThan(2)
    expect(10 * Math.log2(alphabet.length)).toBeGreaterThan(40)
  })

  test('is read as it was made, whatever its case, spaces and dashes', () => {
    const between = fc.array(fc.constantFrom('', ' ', '-', '–', '\t', ' . '), {
      minLength: 11,
      maxLength: 11,
    })
    fc.assert(
      fc.property(codes, between, fc.boolean(), (code, gaps, lower) => {
        const typed = [...code]
          .map((letter, at) => gaps[at] + (lower ? letter.toLowerCase() : letter))
          .join('')
        expect(readCode(typed + gaps[10])).toBe(code)
        expect(readCode(printedCode(code))).toBe(code)
      }),
    )
  })

  test.each(['', 'ACDEF HJKM', 'ACDEF HJKMNP', 'ACDEF HJKM0', 'ACDEF HJKMß', '<script>ab', '💧'.repeat(10)])(
    'is not %j',
    (typed) => expect(readCode(typed)).toBeUndefined(),
  )

  test('is either read whole or not at all, for anything typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const code = readCode(typed)
        if (code !== undefined) expect([...code].every((letter) => alphabet.includes(letter))).toBe(true)
        if (code !== undefined) expect(code).toHaveLength(10)
      }),
    )
  })
})
