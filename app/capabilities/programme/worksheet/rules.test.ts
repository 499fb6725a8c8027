import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differing, fieldsAsked, firstOfEach, mergeAnswers, saysTheSame, weekOf } from './answers.rules.ts'
import { type Answers, type Link, sortings } from './contract.ts'
import { historyByDay, sittingOf, takesThePlaceOf } from './heads.rules.ts'
import { typedAgain, typedFrom } from './inputs.rules.ts'
import { fillLetter } from './letter.rules.ts'
import { readFields } from './reading.rules.ts'
import { stepAfter, stepsOf } from './steps.rules.ts'
import { everyField } from './testing.ts'

const formOf = (typed: Record<string, string | string[]>) =>
  new URLSearchParams(
    Object.entries(typed).flatMap(([name, value]) => [value].flat().map((each) => [name, each])),
  )
const read = (typed: Record<string, string | string[]>) => readFields(everyField, formOf(typed))

const words = fc.stringMatching(/^[a-zåé<>&"'’+=% ]{0,40}$/).map((text) => text.replace(/\s+/g, ' ').trim())
const said = words.filter(Boolean)
const choice = (...values: string[]) => fc.constantFrom(...values)
const links = fc.constantFrom<Link[][]>(
  [{ from: 'body', to: 'sleep' }],
  [
    { from: 'sleep', to: 'story' },
    { from: 'body', to: 'story' },
  ],
)
const answered = fc.record(
  {
    'kind-words': said,
    story: fc.array(said, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    'first-hour': fc.array(said, { minLength: 1, maxLength: 3 }),
    where: choice('home', 'work'),
    values: fc.subarray(['garden', 'family', 'music'], { minLength: 1, maxLength: 2 }),
    'try-1': fc.integer({ min: 0, max: 1440 }),
    began: fc
      .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    plan: fc
      .tuple(fc.array(words, { minLength: 7, maxLength: 7 }), fc.array(words, { minLength: 7, maxLength: 7 }))
      .filter((rows) => rows.flat().some(Boolean))
      .map(([morning, evening]) => ({ morning, evening })),
    links,
    'rest-is-best': choice(...sortings),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>

describe('a form', () => {
  it('shows what is kept so that reading it again gives the same answers, whatever was said', () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const again = readFields(everyField, formOf(typedFrom(everyField, answers)))
        expect(again).toEqual({ answers, problems: [] })
      }),
    )
  })

  it('asks for nothing: empty, absent and blank fields are no answers and no problems', () => {
    expect(read({})).toEqual({ answers: {}, problems: [] })
    const blank = Object.fromEntries(Object.keys(typedFrom(everyField, {})).map((name) => [name, ' \r\n ']))
    expect(
      read({
        ...blank,
        'a-where': '',
        'a-values': [],
        'a-rest-is-best': '',
        'a-links-from': '',
        'a-links-to': '',
      }),
    ).toEqual({ answers: {}, problems: [] })
  })

  it.each([
    [{ 'a-kind-words': 'x'.repeat(201) }, 'a-kind-words', 'too-long'],
    [{ 'a-story': 'x'.repeat(2001) }, 'a-story', 'too-long'],
    [{ 'a-first-hour': ['a', 'b', 'c', 'd'] }, 'a-first-hour', 'too-many'],
    [{ 'a-first-hour': ['a', 'x'.repeat(201)] }, 'a-first-hour', 'too-long'],
    [{ 'a-where': 'elsewhere' }, 'a-where', 'unreadable'],
    [{ 'a-values': ['garden', 'family', 'music'] }, 'a-values', 'too-many'],
    [{ 'a-values': ['work'] }, 'a-values', 'unreadable'],
    [{ 'a-try-1': 'ten' }, 'a-try-1', 'not-minutes'],
    [{ 'a-try-1': '-3' }, 'a-try-1', 'not-minutes'],
    [{ 'a-try-1': '1441' }, 'a-try-1', 'too-many-minutes'],
    [{ 'a-began-day': '31', 'a-began-month': '2', 'a-began-year': '2026' }, 'a-began', 'no-such-day'],
    [{ 'a-began-day': '3' }, 'a-began', 'no-such-day'],
    [{ 'a-plan-morning': ['x'.repeat(81)] }, 'a-plan', 'too-long'],
    [{ 'a-links-from': 'body', 'a-links-to': '' }, 'a-links', 'half-a-link'],
    [{ 'a-links-from': 'body', 'a-links-to': 'body' }, 'a-links', 'link-to-itself'],
    [{ 'a-links-from': 'body', 'a-links-to': 'where' }, 'a-links', 'unreadable'],
    [{ 'a-rest-is-best': 'true' }, 'a-rest-is-best', 'unreadable'],
  ])('with %o says which field and why, and shows every letter again', (typed, field, code) => {
    const form = formOf({ 'a-kind-words': 'kept', ...typed })
    expect(readFields(everyField, form).problems).toEqual([{ field, code }])
    expect(typedAgain(everyField, form)).toMatchObject(
      Object.fromEntries(
        Object.entries(typed).map(([name, value]) => [
          name,
          /first-hour|values|plan|links/.test(name) ? [value].flat() : value,
        ]),
      ),
    )
  })

  it('is forgiving about minutes and spaces, and keeps one of two links that are the same', () => {
    expect(read({ 'a-try-1': ' 12 minutes ' }).answers).toEqual({ 'try-1': 12 })
    expect(read({ 'a-kind-words': '  Go \n gently ' }).answers).toEqual({ 'kind-words': 'Go gently' })
    const twice = { 'a-links-from': ['body', 'sleep'], 'a-links-to': ['sleep', 'body'] }
    expect(read(twice).answers).toEqual({ links: [{ from: 'sleep', to: 'body' }] })
  })

  it('reads any text at all without an error', () => {
    const names = Object.keys(typedFrom(everyField, {}))
    fc.assert(
      fc.property(fc.dictionary(choice(...names), fc.string({ unit: 'grapheme' })), (typed) => {
        const { answers, problems } = read(typed)
        expect(problems.every(({ field }) => !(field.slice(2) in answers))).toBe(true)
      }),
    )
  })
})

describe('lengths', () => {
  it('H08 what one length does not ask stays as it was, whatever is written in it', () => {
    fc.assert(
      fc.property(answered, answered, (kept, written) => {
        const asked = fieldsAsked(everyField, 'two-minutes')
        const merged = mergeAnswers(kept, asked, written)
        for (const { name } of everyField) {
          const from = asked.some((field) => field.name === name) ? written : kept
          expect(merged[name]).toEqual(from[name])
        }
      }),
    )
  })

  it('without a length every field is asked', () => {
    expect(fieldsAsked(everyField, undefined)).toEqual(everyField)
    expect(fieldsAsked(everyField, 'two-minutes').length).toBeLessThan(everyField.length)
  })

  it('two states are compared and joined by field', () => {
    const one = { 'kind-words': 'a', where: 'home' }
    const other = { where: 'home', 'kind-words': 'b', values: ['music'] }
    expect(saysTheSame(one, { where: 'home', 'kind-words': 'a' })).toBe(true)
    expect(differing(everyField, [one, other]).map(({ name }) => name)).toEqual(['kind-words', 'values'])
    expect(firstOfEach([one, other])).toEqual({ 'kind-words': 'a', where: 'home', values: ['music'] })
  })

  it('shows a week that content has given another row', () => {
    const week = everyField.find(({ kind }) => kind === 'week')
    if (week?.kind !== 'week') throw new Error('no week')
    const shown = weekOf({ plan: { morning: ['walk'], night: ['sleep'] } }, week)
    expect(shown.morning).toEqual(['walk', '', '', '', '', '', ''])
    expect(shown.evening).toHaveLength(7)
    expect(weekOf({ plan: 'once a line' }, week).morning).toHaveLength(7)
  })
})

describe('versions in force', () => {
  it('H08 however many devices write, in whatever order it arrives, what nobody saw is never replaced', () => {
    const writes = fc.array(fc.record({ device: fc.nat(3), looks: fc.boolean() }), { maxLength: 40 })
    fc.assert(
      fc.property(writes, (all) => {
        let heads: { id: string }[] = []
        const onTheirPage = new Map<number, string[]>()
        const known = new Set<string>()
        for (const [at, { device, looks }] of all.entries()) {
          const standing = heads.map(({ id }) => id)
          const after = looks ? standing : (onTheirPage.get(device) ?? [])
          for (const id of after) known.add(id)
          const replaced = takesThePlaceOf(heads, after)
          heads = [...heads.filter((head) => !replaced.includes(head)), { id: String(at) }]
          onTheirPage.set(device, [String(at)])
        }
        const unknown = all.flatMap((_, at) => (known.has(String(at)) ? [] : [String(at)]))
        expect(heads.map(({ id }) => id)).toEqual(unknown)
      }),
    )
  })

  it('a sitting goes on from the version it follows, for a while, and never from two', () => {
    const at = new Date('2026-11-21T10:00:00Z')
    const ago = (minutes: number) => ({
      sitting: 'one',
      writtenAt: new Date(at.getTime() - minutes * 60_000),
    })
    expect(sittingOf([ago(5)], at)).toBe('one')
    expect(sittingOf([ago(31)], at)).toBeUndefined()
    expect(sittingOf([ago(5), ago(6)], at)).toBeUndefined()
    expect(sittingOf([], at)).toBeUndefined()
  })

  it('history shows how each sitting ended, by day, newest first', () => {
    const on = (id: string, sitting: string, time: string) => ({ id, sitting, writtenAt: new Date(time) })
    const days = historyByDay(
      [
        on('a', 'one', '2026-11-20T09:00:00Z'),
        on('b', 'one', '2026-11-20T09:05:00Z'),
        on('c', 'two', '2026-11-20T18:00:00Z'),
        on('d', 'three', '2026-11-21T08:00:00Z'),
      ],
      (at) => at.toISOString().slice(0, 10),
    )
    expect(days.map(({ day, versions }) => [day, versions.map(({ id }) => id)])).toEqual([
      ['2026-11-21', ['d']],
      ['2026-11-20', ['c', 'b']],
    ])
  })
})

describe('steps', () => {
  const text = '1. Think back.\n   It may be long ago.\n2. Write what **helped**.\n\n10. Stop.\n'

  it('are read from a numbered list', () => {
    expect(stepsOf(text)).toEqual(['Think back.\n   It may be long ago.', 'Write what **helped**.', 'Stop.'])
    expect(stepsOf('Words before.\n\n1. Only this')).toEqual(['Only this'])
    expect(stepsOf('No list')).toEqual([])
  })

  it('go forwards and back between the first and the last, and saving the last finishes', () => {
    expect(stepAfter('one-by-one', 0, 3)).toBe(1)
    expect(stepAfter('next', 3, 3)).toBe(3)
    expect(stepAfter('before', 1, 3)).toBe(1)
    expect(stepAfter('save', 2, 3)).toBe(2)
    expect(stepAfter('save', 3, 3)).toBe(0)
    expect(stepAfter('all-steps', 2, 3)).toBe(0)
    fc.assert(
      fc.property(
        choice('next', 'before', 'one-by-one', 'all-steps', 'save'),
        fc.nat(99),
        fc.nat(12),
        (go, step, count) => {
          const at = stepAfter(go as 'next', step, count)
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThanOrEqual(count)
        },
      ),
    )
  })
})

describe('a letter', () => {
  const template = 'Dear {name},\n\nI ask for {what} from {when}.\n{more}\n\n{extra}\n\nWith thanks'

  it('leaves out a line whose places are all empty, and never two blank lines', () => {
    const filled = fillLetter(template, (name) => ({ name: 'Sam', what: 'a chair' })[name])
    expect(filled).toBe('Dear Sam,\n\nI ask for a chair from .\n\nWith thanks')
  })

  it('shows what was written as it was written, braces and all', () => {
    expect(fillLetter('{name}', () => '{what}')).toBe('{what}')
    expect(fillLetter('{name}', () => '$& $1')).toBe('$& $1')
  })
})
