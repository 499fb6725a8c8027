import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanWords, optionalWords, requiredLine, requiredWords } from './words.ts'

const anything = fc.string({ unit: 'binary', maxLength: 200 })

test.each([
  ['  a\r\nb\rc\n', 'a\nb\nc'],
  ['safe\u202Eelif', 'safeelif'],
  ['\u2066left\u2069', 'left'],
  ['nul\u0000byte', 'nulbyte'],
  ['half \ud800', 'half \ufffd'],
  ['tab\tstays', 'tab\tstays'],
  ['\u0627\u0644\u0623\u0644\u0645 👩‍🌾', '\u0627\u0644\u0623\u0644\u0645 👩‍🌾'],
])('%j becomes %j', (typed, clean) => {
  expect(cleanWords(typed)).toBe(clean)
})

test('cleaned words can be kept and sealed, and cleaning them again changes nothing', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const clean = cleanWords(typed)
      expect(clean.isWellFormed()).toBe(true)
      for (const hidden of '\u0000\r\u202a\u202e\u2066\u2069\ufeff') expect(clean).not.toContain(hidden)
      expect(cleanWords(clean)).toBe(clean)
    }),
  )
})

test('what is kept is what was cleaned, or a code that says why not', () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 100 }), (typed, most) => {
      const clean = cleanWords(typed)
      const required = requiredWords(most).safeParse(typed)
      const optional = optionalWords(most).safeParse(typed)
      const code = clean === '' ? 'empty' : 'too-long'
      const fits = clean !== '' && clean.length <= most
      expect(required.success ? required.data : required.error.issues[0]?.message).toBe(fits ? clean : code)
      const kept = fits || clean === '' ? clean || undefined : 'too-long'
      expect(optional.success ? optional.data : optional.error.issues[0]?.message).toBe(kept)
    }),
  )
})

test('a line is one line', () => {
  expect(requiredLine(80).parse(' Rosa\n\n Field\t ')).toBe('Rosa Field')
  expect(requiredLine(3).safeParse('Rosa').error?.issues[0]?.message).toBe('too-long')
  for (const typed of [undefined, '', ' \n ', '\u202e'])
    expect(requiredLine(80).safeParse(typed).error?.issues[0]?.message).toBe('empty')
})
