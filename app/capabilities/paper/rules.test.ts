import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom, printedCode, readCode } from '../../platform/pure/codes.ts'
import { filledOn, isChanged, momentOf, typedLines } from './rules.ts'

test('a code reads as it was printed, however it is typed', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.constantFrom(' ', '-', '', '. '),
      (bytes, sign) => {
        const code = codeFrom(bytes)
        fc.pre(code.length === 10)
        expect(readCode(printedCode(code).toLowerCase().replace(' ', sign))).toBe(code)
      },
    ),
  )
})

test('what a person types is never a code by chance of its shape alone', () => {
  for (const typed of ['', 'ACDEFHJKM', 'ACDEFHJKMNP', 'ACDEFHJKM0', '          '])
    expect(readCode(typed)).toBeUndefined()
})

const form = (day: string, month: string, year: string) =>
  new URLSearchParams({ 'on-day': day, 'on-month': month, 'on-year': year })
const made = new Date('2026-03-01T10:00:00Z')
const now = new Date('2026-03-20T23:30:00Z')

test.each([
  ['', '', '', '2026-03-20'],
  ['5', '3', '2026', '2026-03-05'],
  ['1', '3', '2026', '2026-03-01'],
  ['28', '2', '2026', 'before-sheet'],
  ['21', '3', '2026', 'in-future'],
  ['31', '2', '2026', 'no-date'],
  ['x', '3', '2026', 'no-date'],
  ['5', '', '2026', 'no-date'],
])('the day %s %s %s on a sheet is %s', (day, month, year, said) => {
  expect(filledOn(form(day, month, year), made, now)).toBe(said)
})

test('a day stands for its noon, and today for now', () => {
  expect(momentOf('2026-03-05', now)).toEqual(new Date('2026-03-05T12:00:00Z'))
  expect(momentOf('2026-03-20', now)).toBe(now)
})

test('only lines that were filled in are there; a check-in is one', () => {
  expect(typedLines('story', { key: 'k', 'know-me': 'A', 'have-tried': undefined })).toEqual([
    { line: 'know-me', answers: { words: 'A' } },
  ])
  expect(typedLines('check-in', { key: 'k', life: '', note: 'N' })).toEqual([
    { line: 'check-in', answers: { note: 'N' } },
  ])
  expect(typedLines('check-in', { key: 'k', life: '' })).toEqual([])
})

test('what is left out and what is empty are the same', () => {
  expect(isChanged({ life: '3' }, { life: '3', note: '' })).toBe(false)
  expect(isChanged({ life: '3', note: 'N' }, { life: '3' })).toBe(true)
})
