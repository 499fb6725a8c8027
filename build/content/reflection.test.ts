import { describe, expect, it } from 'vitest'
import { checkContent } from './check.ts'
import { asText } from './fault.ts'
import { routes, soundTree } from './testing/sound-tree.ts'

const tree = soundTree()
const file = 'content/reflection/03-geography.md'
const text = tree[file] ?? ''
const told = (changed: string, on?: string) =>
  checkContent({ ...tree, [file]: changed }, routes, on).faults.map(asText)

describe('pages about findings, for professionals', () => {
  it('are sound as they ship, each in the table', () => {
    const { faults, rows } = checkContent(tree, routes)
    expect(faults).toEqual([])
    expect(rows.filter(({ kind }) => kind === 'reading')).toHaveLength(6)
  })

  it.each([
    ['a work nobody listed', 'restsOn: [ng193]', 'restsOn: [hearsay]', ':6: restsOn names “hearsay”'],
    [
      'a finding nobody found',
      'answers: [geography]',
      'answers: [geography, other]',
      ':7: answers names “other”',
    ],
    ['not its own finding', 'answers: [geography]', 'answers: [craft]', ':7: does not name its own finding'],
    ['another finding than its file', /geography/g, 'craft', ':2: is about “craft”'],
    ['a finding that there is not', 'id: geography', 'id: nowhere', ':2: id'],
    ['a claim of review', 'clinicalReview: none', 'clinicalReview: yes', ':9: clinicalReview'],
    ['a reading age nobody measured', /readingAge: .*/, 'readingAge: 3', ':10: says a reading age of 3'],
    ['a figure typed by hand', 'It was asked.', 'It was asked of 44 people.', ':15: “44”'],
    ['a phrase about a person', 'It was asked.', 'They suffer.', ':15: “suffer”'],
    ['markup', 'It was asked.', '<b>It</b> was asked.', 'not shown here: html'],
    ['a part that is missing', '## How sure\n', '', ':12: is “## What was found”'],
    ['a part that is empty', '- Ask.', '', ':12: is “## What was found”'],
  ])('%s', (_, from, to, says) => {
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    expect(told(changed).join('\n')).toContain(`${file}${says.startsWith(':') ? says : ''}`)
    expect(told(changed).join('\n')).toContain(says)
  })

  it('a finding without a page', () => {
    const { [file]: _, ...rest } = tree
    expect(checkContent(rest, routes).faults.map(asText)).toEqual([
      'content/reflection:1: has no page about the finding “geography”',
    ])
  })

  it('sources looked at more than two years before a date, and on no date without one', () => {
    expect(told(text, '2028-11-20').filter((fault) => fault.startsWith(file))).toEqual([])
    expect(told(text, '2028-11-22').filter((fault) => fault.startsWith(file))).toEqual([
      expect.stringContaining(':8: sources were checked on 2026-11-21'),
    ])
  })
})
