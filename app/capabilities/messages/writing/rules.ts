import type { Kind, Phrase } from './contract.ts'
import { belittling } from './phrases/belittling.rules.ts'
import { blame } from './phrases/blame.rules.ts'
import { castingDoubt } from './phrases/casting-doubt.rules.ts'
import { controlling } from './phrases/controlling.rules.ts'
import { damageWords } from './phrases/damage-words.rules.ts'
import { labels } from './phrases/labels.rules.ts'
import { type Word, wordsIn } from './words.rules.ts'

/** Every phrase that is marked, by its kind. */
export const phrases: Record<Kind, Phrase[]> = {
  'casting-doubt': castingDoubt,
  blame,
  belittling,
  controlling,
  'damage-words': damageWords,
  labels,
}

/** A phrase where it stands in a text. */
export type Mark = { phrase: Phrase; start: number; end: number }

type Step = { next: Map<string, Step>; phrase?: Phrase | 'fine' }

/** Every way to write a listed wording: of words with strokes between them, each in turn. */
export function wordings(listed: string): string[] {
  return listed
    .split(' ')
    .map((word) => word.split('/'))
    .reduce<string[]>(
      (begun, words) => begun.flatMap((start) => words.map((word) => `${start} ${word}`.trim())),
      [''],
    )
}

/** Finds phrases: whole words in any case, the longest wording first, harmless ones passed over. */
export function finder(listed: readonly Phrase[]): (text: string) => Mark[] {
  const root: Step = { next: new Map() }
  for (const phrase of listed) {
    for (const wording of phrase.says.flatMap(wordings)) stepTo(root, wording).phrase = phrase
    for (const wording of phrase.fine?.flatMap(wordings) ?? []) stepTo(root, wording).phrase = 'fine'
  }
  return (text) => {
    const words = wordsIn(text)
    const marks: Mark[] = []
    for (let at = 0; at < words.length; ) {
      const found = longest(root, words, at)
      const [first, last] = [words[at], words[at + (found?.length ?? 1) - 1]]
      if (found && found.phrase !== 'fine' && first && last)
        marks.push({ phrase: found.phrase, start: first.start, end: last.end })
      at += found?.length ?? 1
    }
    return marks
  }
}

function stepTo(root: Step, wording: string): Step {
  return wordsIn(wording).reduce((step, { said }) => {
    const next = step.next.get(said) ?? { next: new Map() }
    step.next.set(said, next)
    return next
  }, root)
}

function longest(root: Step, words: readonly Word[], from: number) {
  let found: { phrase: Phrase | 'fine'; length: number } | undefined
  let step: Step | undefined = root
  for (let at = from; step && at < words.length; at += 1) {
    const word = words[at]
    if (!word || (at > from && !word.joined)) break
    step = step.next.get(word.said)
    if (step?.phrase) found = { phrase: step.phrase, length: at - from + 1 }
  }
  return found
}

/** Finds every phrase of the list. */
export const findPhrases = finder(Object.values(phrases).flat())

/** From how many words on a sentence is asked whether it could be two. */
export const longSentence = 26

/** The longest sentence that has at least so many words, and where it stands. */
export function longestSentence(
  text: string,
  least = longSentence,
): { words: number; start: number; end: number } | undefined {
  let found: { words: number; start: number; end: number } | undefined
  let from = 0
  for (const { index, 0: end } of [...text.matchAll(/[.?!…](?=["'’”)]?\s)|\n|$/g)]) {
    const sentence = text.slice(from, index)
    const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    const start = from + sentence.length - sentence.trimStart().length
    if (words >= least && words > (found?.words ?? 0))
      found = { words, start, end: index + end.trim().length }
    from = index + end.length
  }
  return found
}

/** A beginning as it goes into a text at a place: set off from what stands before it. */
export function setOff(text: string, at: number, beginning: string): string {
  const before = text.slice(0, at)
  return before === '' || /\s$/.test(before) ? beginning : ` ${beginning}`
}
