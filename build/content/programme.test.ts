import { describe, expect, it } from 'vitest'
import { checkContent } from './check.ts'
import { asText } from './fault.ts'
import { measured } from './measure.ts'
import { routes, soundTree } from './testing/sound-tree.ts'

const sound = soundTree()
const card = 'content/programme/05-flare-ups/cards/01-flare-ups-a.md'
const plan = 'content/programme/05-flare-ups/exercises/01-flare-plan.md'
const head = 'content/programme/05-flare-ups/module.md'

const told = (tree: typeof sound, on?: string) => checkContent(tree, routes, on).faults.map(asText)

/** What is told when one text of a sound programme is changed; its reading age is measured again. */
function planted(file: string, from: string | RegExp, to: string, on?: string): string[] {
  const text = sound[file] ?? ''
  const changed = { ...sound, [file]: text.replace(from, to) }
  if (changed[file] === text) throw new Error(`nothing to change in ${file}`)
  return told({ ...changed, ...Object.fromEntries(measured(changed)) }, on)
}
const body = 'Rest is part of the plan.'

it('a sound programme has no faults', () => {
  expect(told(sound)).toEqual([])
})

describe('a fault is told with its file, its line and the reason:', () => {
  it.each([
    [
      'a work nobody listed',
      card,
      'restsOn: [ng193]',
      'restsOn: [ng193, hearsay]',
      `${card}:8: restsOn names “hearsay”`,
    ],
    ['something nobody asked for', card, '[craft]', '[ng193]', `${card}:9: answers names “ng193”`],
    [
      'nothing to stand on',
      card,
      /restsOn: .*\nanswers: .*/,
      'restsOn: []\nanswers: []',
      `${card}:8: stands on nothing`,
    ],
    ['121 words', card, body, 'We rest. '.repeat(59), `${card}:15: has 121 words; at most 120`],
    ['a stigmatising phrase', card, body, 'Some days\nyou suffer more.', `${card}:16: “suffer”: say`],
    ['a controlling phrase', card, body, 'You **must** rest.', `${card}:15: “You must”: offer a choice`],
    ['a promise', plan, 'A thing to try.', 'This will cure you.', `${plan}:19: “will cure”: promise only`],
    [
      'a phrase in a label',
      plan,
      'label: One',
      'label: What you should do first. One',
      `${plan}:11: “you should”: offer`,
    ],
    [
      'a hard text',
      card,
      body,
      'Multidisciplinary rehabilitation necessitates individualisation.',
      `${card}:12: needs a reading age`,
    ],
    [
      'a link to nowhere',
      card,
      '/help-now',
      '/library/flare-ups/nowhere',
      `${card}:17: links to /library/flare-ups/nowhere`,
    ],
    [
      'an address nobody opened',
      card,
      '/help-now',
      'https://a.example/',
      `${card}:17: links to https://a.example/`,
    ],
    [
      'a room that is not there',
      plan,
      'keeps: one',
      'keeps: one\nroom: /nowhere',
      `${plan}:10: no page of Concord is at /nowhere`,
    ],
    ['a length left out', plan, /## Bad day\n1. Rest.\n/, '', `${plan}:19: “## Bad day” is missing`],
    [
      'steps without numbers',
      plan,
      '1. Look round.\n2. Rest.',
      'Look round.',
      `${plan}:24: “Full” has no numbered steps`,
    ],
    ['no safety tag', card, 'safety: [distress]', 'safety: []', `${card}:13: safety`],
    [
      'a review half filled in',
      card,
      'clinicalReview: none',
      'clinicalReview: { name: A. B. }',
      `${card}:11: clinicalReview`,
    ],
    [
      'an explained term that does not stand there',
      card,
      '---\nRest',
      'explains: [opioids]\n---\nRest',
      `${card}:14: explains “opioids”`,
    ],
    [
      'a heading on a card',
      card,
      body,
      '## Rest',
      `${card}:15: uses Markdown that is not shown here: heading`,
    ],
    [
      'something that must be contained',
      head,
      / {2}not-your-fault: .*\n/,
      '',
      `${head}:8: does not say where “not-your-fault” stands`,
    ],
    [
      'something contained nowhere',
      head,
      'not-your-fault: flare-ups-a',
      'not-your-fault: sleep',
      `${head}:11: says that “not-your-fault” stands in “sleep”`,
    ],
    [
      'a letter without its text',
      plan,
      'keeps: one',
      'keeps: one\ndocument: letter',
      `${plan}:10: a letter stands under`,
    ],
    [
      'links between fields that are not there',
      plan,
      'kind: line,',
      'kind: links, between: [one-thing, two],',
      `${plan}:11: links to no field “two”`,
    ],
  ])('%s', (_, file, from, to, fault) => {
    expect(planted(file, from, to)).toEqual([expect.stringContaining(fault)])
  })

  it('the reading age as it was not measured', () => {
    const tree = { ...sound, [card]: (sound[card] ?? '').replace(/readingAge: .*/, 'readingAge: 9.9') }
    expect(told(tree)).toEqual([
      expect.stringMatching(/a\.md:12: says a reading age of 9\.9, and \d\.\d was measured/),
    ])
  })

  it('an id that two texts bear', () => {
    expect(planted(plan, 'id: flare-plan', 'id: flare-mode')).toContainEqual(
      expect.stringMatching(/02-flare-mode\.md:2: has the id “flare-mode”, as .*01-flare-plan\.md has/),
    )
  })

  it('an exercise or a module that was promised and is not there', () => {
    const { [plan]: _, ...without } = sound
    expect(told(without)).toEqual([`${head}:2: has no exercise “flare-plan”`])
    const { [head]: __, ...headless } = sound
    expect(told(headless)).toEqual([`${head}:1: is missing`])
  })

  it('too few cards', () => {
    const { [card]: _, ...without } = sound
    expect(told(without)).toContain(`${head}:2: has 2 cards; three to seven are promised`)
  })
})

describe('what is played', () => {
  const steps = (says: string[]) =>
    `keeps: one\nplayer:\n  kind: steps\n  steps:\n${says.map((say) => `    - { say: ${say}, seconds: 10 }`).join('\n')}`
  const player = steps(['Look up.', 'Look down.', 'Rest.'])

  it('can be read, all of it and in order', () => {
    const written = (transcript: string) => {
      const changed = (sound[plan] ?? '').replace('keeps: one', player).concat(transcript)
      const tree = { ...sound, [plan]: changed }
      return told({ ...tree, ...Object.fromEntries(measured(tree)) })
    }
    expect(written('')).toEqual([`${plan}:10: what is played has no “## Transcript”`])
    expect(written('\n## Transcript\nLook up. Look down.\n')).toEqual([
      expect.stringContaining('leaves out “Rest.”'),
    ])
    expect(written('\n## Transcript\nLook up. Look down. Rest.\n')).toEqual([])
  })
})

describe('what is exempt', () => {
  it('a myth says what Concord does not', () => {
    const field = 'kind: myth, myth: You must suffer in your head., because: That is not so.,'
    expect(planted(plan, 'kind: line,', field)).toEqual([])
    expect(planted(plan, 'kind: line,', field.replace('That is not so', 'You must rest'))).toHaveLength(1)
  })

  it('a term is left out of the reading age only where it is explained', () => {
    const hard = 'Gabapentinoids are for nerves. Gabapentinoids can make you sleepy. Gabapentinoids.'
    expect(planted(card, body, hard)).toEqual([expect.stringContaining('needs a reading age')])
    const text = (sound[card] ?? '')
      .replace(body, hard)
      .replace('safety:', 'explains: [gabapentinoids]\nsafety:')
    const tree = { ...sound, [card]: text }
    expect(told({ ...tree, ...Object.fromEntries(measured(tree)) })).toEqual([])
  })

  it('a choice left to the reader is not controlling, and no promise is no promise', () => {
    expect(
      planted(card, body, 'Rest if you need to. You do not have to. No one can promise a cure.'),
    ).toEqual([])
  })
})

it('sources are looked at again within two years of a date passed in', () => {
  expect(told(sound, '2027-01-01')).toEqual([])
  expect(told(sound, '2028-12-31').filter((fault) => fault.startsWith(card))).toEqual([
    `${card}:10: sources were checked on 2026-11-21, more than 730 days before 2028-12-31`,
  ])
})
