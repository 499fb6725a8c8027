import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** What the reading age of every text is worked out with, for whoever asks. */
export const formula = 'Flesch-Kincaid grade level (flesch-kincaid 2, syllable 5) plus five years'

export const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}’'-]*/gu) ?? []

const sentencesOf = (text: string): string[] =>
  text.split(/[.?!:…]+(?=\s|$)|\n+/).filter((sentence) => wordsOf(sentence).length > 0)

// The library counts by spelling; a typographic apostrophe would hide "don't" from it.
const spoken = (words: string[]) => words.reduce((sum, word) => sum + syllable(word.replaceAll('’', "'")), 0)

/**
 * The age at which most people can read a text. Each line counts as a sentence, since lists are read line by line.
 * Words that are `explained` beside the text are left out.
 */
export function readingAge(text: string, explained: readonly string[] = []): number {
  const lines = sentencesOf(explained.reduce((left, term) => without(left, term), text))
  const words = lines.flatMap(wordsOf)
  if (words.length === 0) return 0
  const grade = fleschKincaid({ sentence: lines.length, word: words.length, syllable: spoken(words) })
  return Math.max(5, grade + 5)
}

const without = (text: string, term: string) =>
  text.replace(new RegExp(`(?<!\\p{L})${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'giu'), '')

/** What is wrong with a text for readers of nine to eleven, and for its length. */
export function hardToRead(text: string, most: { age: number; words: number }): string[] {
  const age = readingAge(text)
  const count = wordsOf(text).length
  return [
    ...(age > most.age ? [`needs a reading age of ${age.toFixed(1)}; at most ${most.age}`] : []),
    ...(count > most.words ? [`has ${count} words; at most ${most.words}`] : []),
  ]
}
