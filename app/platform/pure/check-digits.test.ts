import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLoinc, isSctid } from './check-digits.ts'

const loincs = ['91148-7', '70272-0', '44249-1', '75893-8', '107332-9', '1-8']
const sctids = ['37822005', '82423001', '7771000', '24028007', '51440002', '138875005', '900000000000207008']

describe.each([
  ['LOINC', isLoinc, loincs],
  ['SNOMED CT', isSctid, sctids],
])('a code of %s', (_, fits, codes) => {
  it.each(codes)('fits: %s', (code) => expect(fits(code)).toBe(true))

  it('fits no more with another digit in any one place', () => {
    const changes = fc.tuple(fc.constantFrom(...codes), fc.nat(17), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(changes, ([code, place, more]) => {
        const at = place % code.length
        fc.pre(code[at] !== '-')
        const digit = (Number(code[at]) + more) % 10
        expect(fits(`${code.slice(0, at)}${digit}${code.slice(at + 1)}`)).toBe(false)
      }),
    )
  })

  it.each(['', 'x', '-', ` ${codes[0]}`, `${codes[0]} `, `${codes[0]}x`, `a${codes[0]}`, `${codes[0]}\n`])(
    'is not %j',
    (code) => expect(fits(code)).toBe(false),
  )
})

it('LOINC has a hyphen before the last of 2 to 8 digits', () => {
  for (const code of ['911487', '9-1148-7', '-8', '91148-', '1234567890-3', '91148-72', '1-83', '0-00'])
    expect(isLoinc(code)).toBe(false)
})

it('a SNOMED CT identifier has 6 to 18 digits and begins with none of zero', () => {
  const fitting = (stem: string) => Array.from({ length: 10 }, (_, last) => `${stem}${last}`).filter(isSctid)
  expect(fitting('1234')).toEqual([])
  expect(fitting('12345')).toHaveLength(1)
  expect(fitting('12345678901234567')).toHaveLength(1)
  expect(fitting('123456789012345678')).toEqual([])
  expect(fitting('012345678')).toEqual([])
})

it('two neighbours that changed places are found in SNOMED CT', () => {
  for (const code of sctids)
    for (let at = 1; at < code.length; at++)
      if (code[at - 1] !== code[at])
        expect(isSctid(`${code.slice(0, at - 1)}${code[at]}${code[at - 1]}${code.slice(at + 1)}`)).toBe(false)
})
