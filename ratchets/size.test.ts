import { expect, test } from 'vitest'
import { allCode, productFiles, readFiles } from './code/files.ts'
import { commentShare, linesOf, median, tooLong } from './code/shape.ts'
import { isTest } from './imports/places.ts'

const code = allCode()
const product = Object.entries(productFiles()).filter(([file]) => !isTest(file))

test('the code was read', () => {
  expect(Object.keys(code).length).toBeGreaterThan(100)
})

test('no file has more than 300 lines', () => {
  expect(tooLong({ ...code, ...readFiles('app/**/*.css') })).toEqual([])
  expect(tooLong({ 'app/long.ts': 'one\n'.repeat(301) })).toEqual(['app/long.ts: 301 lines'])
  expect(tooLong({ 'app/short.ts': 'one\n'.repeat(300) })).toEqual([])
})

test('the median file of the product has fewer than 60 lines', () => {
  expect(median(product.map(([, text]) => linesOf(text)))).toBeLessThan(60)
})

test('comments are few, and there are some', () => {
  const share = commentShare(Object.fromEntries(product))
  expect(share).toBeGreaterThan(0.01)
  expect(share).toBeLessThan(0.06)
  expect(commentShare({ 'app/one.ts': '// why\nconst one = 1\n/* and\nwhy */\n' })).toBe(0.75)
})
