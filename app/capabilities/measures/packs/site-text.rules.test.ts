import { describe, expect, it } from 'vitest'
import { packById } from './content.reads.server.ts'
import type { Pack } from './contract.ts'
import { answersUnlike } from './items.rules.ts'
import { SiteText } from './site-text.contract.ts'
import { worded } from './site-text.rules.ts'

const pack = (id: string): Pack => {
  const found = packById(id)
  if (!found) throw new Error(`no pack ${id}`)
  return found
}

const agreement = { holder: 'The holder', reference: 'A letter of May', agreedOn: '2026-05-04' }
const textFor = (id: string, items: SiteText['items']) =>
  SiteText.parse({ id, version: '1.0.0', agreement, copyright: 'The holder’s', items })
const days = { never: 'A', some_days: 'B', most_days: 'C', every_day: 'D' }
const gcps = {
  pain_days: { text: 'One', answers: days },
  limit_days: { text: 'Two', answers: days },
  '75893-8': { text: 'Three' },
  '91145-3': { text: 'Four' },
  '91146-1': { text: 'Five' },
}

describe('a site that may show an instrument’s words', () => {
  it('brings them, and the codes that are scored stay', () => {
    const result = worded(pack('gcps-r'), textFor('gcps-r', gcps))
    if (!('questionnaire' in result)) throw new Error(result.problems.join('\n'))
    const { questionnaire } = result
    expect(questionnaire).toMatchObject({ status: 'active', copyright: 'The holder’s' })
    expect(questionnaire.item.map(({ linkId, text }) => [linkId, text])).toEqual(
      Object.entries(gcps).map(([code, { text }]) => [code, text]),
    )
    expect(questionnaire.item[0]?.answerOption?.map(({ valueCoding }) => valueCoding.display)).toEqual(
      Object.values(days),
    )
    expect(pack('gcps-r').questionnaire.item[0]?.text).toBeUndefined()
  })

  const { pain_days: _, ...rest } = gcps
  it.each<[string, SiteText['items'], string]>([
    ['a question is missing', rest, '“pain_days” has no words'],
    ['an answer is missing', { ...gcps, pain_days: { text: 'One' } }, '“pain_days” has no words for “never”'],
    ['a question is not in it', { ...gcps, other: { text: 'Six' } }, '“other” is no question of it'],
    [
      'an answer is not in it',
      { ...gcps, '75893-8': { text: 'Three', answers: { 11: 'Eleven' } } },
      '“11” is no answer to “75893-8”',
    ],
    [
      'some numbers have words and others have none',
      { ...gcps, '75893-8': { text: 'Three', answers: { 0: 'A', 5: 'B', 10: 'C' } } },
      '“75893-8” has words for some of its numbers, and not for both ends or all',
    ],
    [
      'one end has words',
      { ...gcps, '75893-8': { text: 'Three', answers: { 0: 'A' } } },
      '“75893-8” has words for some of its numbers, and not for both ends or all',
    ],
  ])('is told where %s', (_, items, says) => {
    expect(worded(pack('gcps-r'), textFor('gcps-r', items))).toMatchObject({
      problems: expect.arrayContaining([says]),
    })
  })

  it('may say what both ends of the numbers are, and what stands before all questions', () => {
    const answers = { 0: 'Not at all', 6: 'Completely' }
    const items = { 'pseq-2-1': { text: 'One', answers }, 'pseq-2-2': { text: 'Two' } }
    const result = worded(pack('pseq-2'), { ...textFor('pseq-2', items), leadIn: 'Today:' })
    if (!('questionnaire' in result)) throw new Error(result.problems.join('\n'))
    const [group] = result.questionnaire.item
    expect(group).toMatchObject({ type: 'group', text: 'Today:' })
    expect(group?.item?.[0]?.item?.map(({ linkId, text }) => [linkId, text])).toEqual([
      ['pseq-2-1.lower', 'Not at all'],
      ['pseq-2-1.upper', 'Completely'],
    ])
    expect(group?.item?.[1]?.item).toBeUndefined()
  })

  it('may name every number, and then one is chosen by its words and counts as it did', () => {
    const answers = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((each) => [each, `Word ${each}`]))
    const result = worded(pack('pgic'), textFor('pgic', { 'pgic-1': { text: 'One', answers } }))
    if (!('questionnaire' in result)) throw new Error(result.problems.join('\n'))
    const [item] = result.questionnaire.item
    const [scored] = pack('pgic').scoring.items
    expect(item?.type).toBe('choice')
    expect(item?.answerOption?.map(({ valueCoding }) => valueCoding.display)).toEqual(Object.values(answers))
    expect(item && scored && answersUnlike(item, scored)).toEqual([])
  })

  it('is told where the words are for another version, or none are taken', () => {
    const text = textFor('gcps-r', gcps)
    expect(worded(pack('gcps-r'), { ...text, version: '2.0.0' })).toEqual({
      problems: ['is for “gcps-r” 2.0.0, and this is “gcps-r” 1.0.0'],
    })
    expect(worded(pack('peg'), textFor('peg', {}))).toMatchObject({
      problems: expect.arrayContaining(['“peg” has its wording, and takes no other']),
    })
  })
})
