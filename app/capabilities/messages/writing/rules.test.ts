import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notPersonFirst } from '../../../../build/content/language.ts'
import { writing } from '../../../language/en/writing.ts'
import { readContent } from '../../../platform/content/content.server.ts'
import { kinds, type Phrase, sources } from './contract.ts'
import { beginnings } from './parts/beginnings.tsx'
import { findPhrases, longestSentence, phrases, setOff, wordings } from './rules.ts'
import { harmless } from './testing/harmless.ts'
import { wordsIn } from './words.rules.ts'

const all = Object.values(phrases).flat()
const written = all.flatMap((phrase) => phrase.says.flatMap(wordings).map((words) => ({ phrase, words })))
const marked = (text: string) => findPhrases(text).map(({ start, end }) => text.slice(start, end))

const contracted = (words: string) =>
  words
    .replace(/\bcan not\b/g, 'can’t')
    .replace(/\bwill not\b/g, 'won’t')
    .replace(/\b(is|are|was|do|does|did|could|should|would|have|must) not\b/g, '$1n’t')
    .replace(/\byou (are|have)\b/g, (_, verb) => (verb === 'are' ? 'you’re' : 'you’ve'))
    .replace(/\b(it|that) is\b/g, '$1’s')

describe('the list', () => {
  test('has at least 80 phrases of six kinds, each with a reason, an alternative and a source', () => {
    expect(all.length).toBeGreaterThanOrEqual(80)
    for (const kind of kinds) expect(phrases[kind].length).toBeGreaterThanOrEqual(10)
    for (const { why, instead } of all) {
      expect(why).toMatch(/^\p{Lu}.{10,110}\.$/u)
      expect(instead.length).toBeGreaterThan(5)
    }
  })

  test.each(Object.keys(sources))('%s is a work that was looked at, on a day', (source) => {
    const work = JSON.parse(readContent(`evidence/works/${source}.json`))
    expect(work.openedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(all.some((phrase) => phrase.source === source)).toBe(true)
  })

  test('no wording belongs to two phrases, or is harmless as well', () => {
    const owners = new Map<string, Phrase>()
    for (const { phrase, words } of written) {
      expect(owners.get(words) ?? phrase, words).toBe(phrase)
      owners.set(words, phrase)
    }
    for (const words of all.flatMap(({ fine = [] }) => fine.flatMap(wordings)))
      expect(owners.has(words), words).toBe(false)
  })

  test('what it offers instead is itself free of what it marks', () => {
    for (const { instead } of all) expect(marked(instead), instead).toEqual([])
    for (const { instead } of all) expect(notPersonFirst(instead), instead).toEqual([])
    for (const begin of beginnings.flatMap(({ begins }) => begins)) {
      const words = writing[begin.replace('writing.', '') as keyof typeof writing]
      expect(marked(words), words).toEqual([])
      expect(notPersonFirst(words), words).toEqual([])
    }
  })
})

describe('a phrase is found', () => {
  const ways: [string, (words: string) => string, (words: string) => string][] = [
    ['in a sentence', (words) => `Here: ${words}: there.`, (words) => words],
    ['in capitals', (words) => `Here: ${words.toUpperCase()}: there.`, (words) => words.toUpperCase()],
    ['at the start', (words) => `${words}, it says.`, (words) => words],
    ['before a full stop', (words) => `So: ${words}.`, (words) => words],
    ['in quotation marks', (words) => `So: ‘${words}’.`, (words) => words],
    ['drawn together, with curly apostrophes', (words) => `So: ${contracted(words)}.`, contracted],
    [
      'drawn together, with straight apostrophes',
      (words) => `So: ${contracted(words).replaceAll('’', "'")}.`,
      (words) => contracted(words).replaceAll('’', "'"),
    ],
    ['across a line', (words) => `So: ${words.replace(' ', '\n')}.`, (words) => words.replace(' ', '\n')],
    ['with hyphens', (words) => `So: ${words.replaceAll(' ', '-')}.`, (words) => words.replaceAll(' ', '-')],
  ]
  test.each(ways)('%s', (_, place, as) => {
    for (const { phrase, words } of written) {
      const text = place(words)
      const found = findPhrases(text)
      expect(
        found.map((mark) => mark.phrase),
        text,
      ).toEqual([phrase])
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([as(words)])
    }
  })

  test('the longest wording wins, and a harmless one is passed over', () => {
    expect(marked('All you need to do is rest.')).toEqual(['All you need to do'])
    expect(marked('Tell me if you need to rest; you need to know.')).toEqual(['you need to'])
    expect(marked('You must have been tired. You must rest.')).toEqual(['You must'])
  })

  test('not where a sentence, a comma or an empty line parts the words, nor within a word', () => {
    for (const text of [
      'Is it you? Must I?',
      'you, must',
      'you\n\nmust',
      'you – must',
      'your mustard',
      'thank you must',
    ])
      expect(marked(text), text).toEqual(text === 'thank you must' ? ['you must'] : [])
  })
})

describe('what is harmless is left alone', () => {
  test('there are at least 200 sentences', () => {
    expect(new Set(harmless).size).toBeGreaterThanOrEqual(200)
  })
  test.each(harmless)('%s', (sentence) => {
    expect(marked(sentence)).toEqual([])
    expect(marked(sentence.replaceAll('’', "'"))).toEqual([])
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...written.map(({ words }) => words),
    ' ',
    '’',
    '-',
    '. ',
    '\n',
    'you',
    'İ',
    'ﬀ',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4000 }),
    fc
      .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 })
      .map((all) => all.join(' ')),
  )

  test('is read without fault; what is marked stands in it, in order, and nothing stands in two marks', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const marks = findPhrases(text)
        let end = 0
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThanOrEqual(end)
          expect(mark.end).toBeGreaterThan(mark.start)
          end = mark.end
          const words = wordsIn(text.slice(mark.start, mark.end)).map(({ said }) => said)
          const listed = mark.phrase.says.flatMap(wordings).map((each) =>
            wordsIn(each)
              .map(({ said }) => said)
              .join(' '),
          )
          expect(listed).toContain(words.join(' '))
        }
        expect(end).toBeLessThanOrEqual(text.length)
        const long = longestSentence(text, 1)
        if (long) expect(wordsIn(text.slice(long.start, long.end)).length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  test('keeps all of itself when a beginning goes in', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, place) => {
        const at = Math.min(place, text.length)
        const piece = setOff(text, at, 'One way would be to ')
        expect(piece.trimStart()).toBe('One way would be to ')
        expect(/\S$/.test(text.slice(0, at))).toBe(piece.startsWith(' '))
      }),
    )
  })

  test.each([
    ['one word', 'a'],
    ['apostrophes', "'"],
    ['spaces', ' '],
    ['empty lines', '\n'],
    ['the start of a phrase', 'you '],
    ['a phrase that never ends', 'there is nothing more '],
    ['full stops', '. '],
    ['hyphens', '-'],
  ])('of %s takes no longer than its length: %j', (_, piece) => {
    const long = piece.repeat(400_000 / piece.length)
    const began = performance.now()
    findPhrases(long)
    longestSentence(long)
    // A hundred messages at once. What grows with the square would take minutes.
    expect(performance.now() - began).toBeLessThan(4000)
  })
})

describe('the longest sentence', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
  test('is named from 26 words on, and only the longest', () => {
    expect(longestSentence(`${words(25)}.`)).toBeUndefined()
    const text = `Short. ${words(26)}. ${words(30)}? Short.`
    const found = longestSentence(text)
    expect(found?.words).toBe(30)
    expect(text.slice(found?.start, found?.end)).toBe(`${words(30)}?`)
  })
  test('ends where a line ends, and not within 9.30', () => {
    expect(longestSentence(`${words(20)}\n${words(20)}`)).toBeUndefined()
    expect(longestSentence(`${words(13)} 9.30 ${words(13)}`)?.words).toBe(27)
  })
})
