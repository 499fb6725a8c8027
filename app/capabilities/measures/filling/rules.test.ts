import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packs } from '../packs/content.reads.server.ts'
import { type Question, questionsOf } from '../packs/questions.contract.ts'
import type { Given, Value } from './contract.ts'
import { laidOver } from './overlay.rules.ts'
import { scoresOf } from './scores.rules.ts'
import { answersOf, changesIn, standingOf } from './standing.rules.ts'
import { readValue, typedOf } from './values.rules.ts'

const at = new Date('2026-11-22T10:00:00Z')
const later = new Date('2026-11-22T11:00:00Z')
const given = (id: string, value: Value, after: string[] = [], when = at): Given => ({
  ...{ id, item: 'one', value, after, at: when, recordedAt: when },
})
const worded = packs.filter(({ pack }) => pack.offered !== 'gated')

describe('questions', () => {
  it('are those that are scored, of every pack, in order', () => {
    for (const { questionnaire, scoring } of packs)
      expect(questionsOf(questionnaire).map(({ code }) => code)).toEqual(
        scoring.items.map(({ code }) => code),
      )
  })

  it('of PHQ-9 keep the words that lead into them', () => {
    const [first] = questionsOf(packs.find(({ pack }) => pack.id === 'phq-9')?.questionnaire ?? { item: [] })
    expect(first).toMatchObject({
      kind: 'one',
      words: 'Little interest or pleasure in doing things',
      leadIn: expect.stringMatching(/^Over the last 2 weeks/),
    })
  })
})

const number: Question = { code: 'n', words: 'How many?', kind: 'number', from: 0 }
const many: Question = {
  ...{ code: 'm', words: 'Which?', kind: 'many' },
  options: ['a', 'b'].map((code) => ({ code, words: code })),
}

describe('what inputs send', () => {
  it('reads back as it was, for every answer of every pack', () => {
    for (const { questionnaire } of worded)
      for (const question of questionsOf(questionnaire)) {
        const values: Value[] =
          question.kind === 'scale'
            ? [question.from, question.to]
            : 'options' in question
              ? question.options.map(({ code }) => code)
              : []
        for (const value of [...values, { declined: true } as const])
          expect(readValue(question, typedOf(value))).toEqual({ value })
      }
    for (const value of [[], ['a'], ['a', 'b']]) expect(readValue(many, typedOf(value))).toEqual({ value })
  })

  it('is never clamped, guessed or taken for nought', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readValue(number, [typed])
        if (typed.trim() === '') expect(read).toBeUndefined()
        else if (/^\d{1,4}$/.test(typed.trim())) expect(read).toEqual({ value: Number(typed) })
        else if (typed !== 'declined') expect(read).toEqual({ problem: 'number' })
      }),
    )
    expect(readValue(many, ['none', 'a'])).toEqual({ problem: 'choose' })
    expect(readValue(many, ['c'])).toEqual({ problem: 'choose' })
  })
})

describe('what stands', () => {
  it('is the last of a row, and two that did not know of each other stand side by side', () => {
    expect(standingOf([given('a', 1), given('b', 2, ['a'])]).get('one')).toEqual({
      ...{ value: 2, ids: ['b'], others: [] },
    })
    const apart = standingOf([given('a', 1), given('b', 2, ['a']), given('c', 3, ['a'], later)])
    expect(apart.get('one')).toEqual({ value: 3, ids: ['c', 'b'], others: [2] })
  })

  it('does not depend on the order in which answers came, and always is one that was given', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat(5), fc.nat(9)), { maxLength: 8 })
    fc.assert(
      fc.property(any, (rows) => {
        const all = rows.map(([value, after, minutes], index) =>
          given(
            `${index}`,
            value,
            after < index ? [`${after}`] : [],
            new Date(at.getTime() + minutes * 60_000),
          ),
        )
        const stands = standingOf(all)
        expect(standingOf(all.toReversed())).toEqual(stands)
        if (all.length > 0) expect(all.map(({ value }) => value)).toContain(stands.get('one')?.value)
      }),
    )
  })

  it('changes only by what is unlike what was on the page, or by choosing one of two', () => {
    const two = [given('a', 1), given('b', 2, [], later)]
    expect(changesIn({ one: 1 }, [given('a', 1)])).toEqual([])
    expect(changesIn({ one: 2 }, [given('a', 1)])).toEqual([{ item: 'one', value: 2, after: ['a'] }])
    expect(changesIn({ one: 2 }, two)).toEqual([{ item: 'one', value: 2, after: ['b', 'a'] }])
    expect(answersOf(standingOf(two))).toEqual({ one: 2 })
  })
})

describe('on a device', () => {
  const form = (key: string, fields: Record<string, string>) => ({ key, words: new URLSearchParams(fields) })
  const begun = { instrument: 'peg', response: 'r', typed: { 'a-1': ['5'], 'a-2': ['3'] }, after: ['k'] }

  it('what waits is laid over what the server has, and what comes next follows both', () => {
    const shown = laidOver(begun, [form('w', { response: 'x', 'a-1': '7', go: '?at=2' })])
    expect(shown).toMatchObject({ response: 'r', after: ['k', 'w'] })
    expect(Object.fromEntries(shown.words)).toEqual({ 'a-1': '7', 'a-2': '3' })
  })

  it('what was finished here is over: the next one begins empty', () => {
    const shown = laidOver(begun, [form('w', { response: 'r', 'a-1': '7', go: 'finish' })])
    expect(shown).toMatchObject({ response: undefined, after: [] })
    expect([...shown.words]).toEqual([])
  })
})

it('a goal has the level that was chosen, and a score that misses an answer is none', () => {
  const pack = (id: string) => {
    const found = packs.find((each) => each.pack.id === id)
    if (!found) throw new Error(id)
    return found
  }
  const goal = pack('goal-attainment')
  expect(scoresOf(goal, goal.questionnaire, { '107334-5': 'LA34484-8' })).toMatchObject([{ value: -2 }])
  expect(scoresOf(goal, goal.questionnaire, { '107334-5': { declined: true } })).toEqual([])
  const peg = pack('peg')
  expect(scoresOf(peg, peg.questionnaire, { '75893-8': 5, '91145-3': { declined: true } })).toEqual([])
})
