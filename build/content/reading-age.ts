const vowelGroups = /[aeiouy]+/g

/** The syllables of one English word, by counting groups of vowels and taking off the silent ones. */
export function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '')
  if (plain.length <= 3) return 1
  const spoken = plain
    .replace(/(?<=[^aeiouytd])ed$/, '')
    .replace(/(?<=[^aeiouylszxgc])es$/, '')
    .replace(/(?<=[^aeiouyl])e$/, '')
    .replace(/(?<=[aeiouy])le$/, 'l')
    .replace(/^y/, '')
  const split = spoken.match(/i[ao](?!us)|ua(?!ge)|(?<=[aeiou])ing/g)?.length ?? 0
  const joined = spoken.match(/[tsc]i(on|al|an)/g)?.length ?? 0
  return Math.max(1, (spoken.match(vowelGroups)?.length ?? 1) + split - joined)
}

export const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}’'-]*/gu) ?? []

const sentencesOf = (text: string): string[] =>
  text.split(/[.?!:…]+(?=\s|$)|\n+/).filter((sentence) => wordsOf(sentence).length > 0)

/**
 * The age at which most people can read a text: Flesch-Kincaid grade level plus five years.
 * Formula: Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75, 1975.
 * Each line counts as a sentence, since lists are read line by line.
 */
export function readingAge(text: string): number {
  const words = wordsOf(text)
  const sentences = sentencesOf(text)
  if (words.length === 0) return 0
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59
  return Math.max(5, grade + 5)
}

/** What is wrong with a text for readers of nine to eleven, and for its length. */
export function hardToRead(text: string, most: { age: number; words: number }): string[] {
  const age = readingAge(text)
  const count = wordsOf(text).length
  return [
    ...(age > most.age ? [`needs a reading age of ${age.toFixed(1)}; at most ${most.age}`] : []),
    ...(count > most.words ? [`has ${count} words; at most ${most.words}`] : []),
  ]
}
