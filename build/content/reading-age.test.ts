import { expect, it } from 'vitest'
import { countWords, readingAge } from './reading-age.ts'

it('counts words and numbers, not marks', () => {
  expect(countWords('Call 999: don’t wait – it’s free.')).toBe(6)
})

it('gives the Flesch-Kincaid grade of one known sentence, as an age', () => {
  // 11 words, 1 sentence, 14 syllables: 0.39 × 11 + 11.8 × 14 ÷ 11 − 15.59 = 3.72.
  expect(readingAge('Tell them what is new or different, and when it began.')).toBeCloseTo(8.72, 2)
})

it('finds long sentences of long words harder than short ones', () => {
  const long = 'Comprehensive interdisciplinary rehabilitation necessitates individualised considerations.'
  expect(readingAge(long)).toBeGreaterThan(readingAge('We can help. You can rest.'))
})

it('leaves out a term that is explained, whole words only', () => {
  const text = 'Your antidepressants help you stay well. Do not stop them at once.'
  expect(readingAge(text, ['antidepressants'])).toBeLessThan(readingAge(text))
  expect(readingAge(text, ['depress'])).toBe(readingAge(text))
})
