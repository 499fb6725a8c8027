import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expiryOf, invitationState, makeCode, printedCode, readCode } from './rules.ts'

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

describe('an invitation', () => {
  const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  const perhaps = fc.option(moment, { nil: undefined })

  test('waits four weeks to the second', () => {
    const expiresAt = expiryOf(new Date('2026-03-02T10:00:00Z'))
    expect(expiresAt).toEqual(new Date('2026-03-30T10:00:00Z'))
    const times = { usedAt: undefined, withdrawnAt: undefined, expiresAt }
    expect(invitationState(times, new Date('2026-03-30T09:59:59Z'))).toBe('waiting')
    expect(invitationState(times, expiresAt)).toBe('expired')
  })

  test('that was used stays used, and else one that was withdrawn stays withdrawn', () => {
    fc.assert(
      fc.property(perhaps, perhaps, moment, moment, (usedAt, withdrawnAt, expiresAt, now) => {
        const state = invitationState({ usedAt, withdrawnAt, expiresAt }, now)
        const other = expiresAt <= now ? 'expired' : 'waiting'
        expect(state).toBe(usedAt ? 'used' : withdrawnAt ? 'withdrawn' : other)
      }),
    )
  })
})
