import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** What the reading age of every text is worked out with. */
export const formula = 'Flesch-Kincaid grade level (npm packages flesch-kincaid and syllable) plus five years'

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}’'-]*/gu) ?? []

/** How many words a text has; a number is one too. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,:-]*/gu)?.length ?? 0

const sentencesOf = (text: string): string[] =>
  text.split(/[.?!:…]+(?=\s|$)|\n+/).filter((sentence) => wordsOf(sentence).length > 0)

// The library counts by spelling; a typographic apostrophe would hide "don't" from it.
const spoken = (words: string[]) => words.reduce((sum, word) => sum + syllable(word.replaceAll('’', "'")), 0)

/**
 * The age at which most people can read a text. Each line counts as a sentence, since lists are read line by line.
 * Terms that are `explained` beside the text are left out.
 */
export function readingAge(text: string, explained: readonly string[] = []): number {
  const sentences = sentencesOf(explained.reduce((left, term) => left.replace(whole(term), ''), text))
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 0
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: spoken(words) })
  return Math.max(5, grade + 5)
}

/** A term where it stands by itself, whatever its case. */
export const whole = (term: string): RegExp =>
  new RegExp(`(?<!\\p{L})${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'giu')

/** What is wrong with a text for readers of nine to eleven, and for its length. */
export function hardToRead(text: string, most: { age: number; words: number }): string[] {
  const age = readingAge(text)
  const count = countWords(text)
  return [
    ...(age > most.age ? [`needs a reading age of ${age.toFixed(1)}; at most ${most.age}`] : []),
    ...(count > most.words ? [`has ${count} words; at most ${most.words}`] : []),
  ]
}
