import { expect, it } from 'vitest'
import { readingAge, syllables, wordsOf } from './reading-age.ts'

it.each([
  ['pain', 1],
  ['watched', 1],
  ['needed', 2],
  ['little', 2],
  ['places', 2],
  ['people', 2],
  ['quickly', 2],
  ['nation', 2],
  ['department', 3],
  ['emergency', 4],
])('%s has %i syllables', (word, count) => {
  expect(syllables(word)).toBe(count)
})

it('counts words, not numbers or marks', () => {
  expect(wordsOf('Call 999: don’t wait – it’s free.')).toEqual(['Call', 'don’t', 'wait', 'it’s', 'free'])
})

it('gives the Flesch-Kincaid grade of one known sentence, as an age', () => {
  // 11 words, 1 sentence, 14 syllables: 0.39 × 11 + 11.8 × 14 ÷ 11 − 15.59 = 3.72.
  expect(readingAge('Tell them what is new or different, and when it began.')).toBeCloseTo(8.72, 2)
})

it('finds long sentences of long words harder than short ones', () => {
  const long = 'Comprehensive interdisciplinary rehabilitation necessitates individualised considerations.'
  expect(readingAge(long)).toBeGreaterThan(readingAge('We can help. You can rest.'))
})
