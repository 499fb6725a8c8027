import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { englishLanguage, textOf } from '../../../language/text.tsx'
import type { LogLine } from '../access-log.contract.ts'
import { lineInWords } from './log-words.ts'

const t = textOf(englishLanguage)
const events = readFileSync(new URL('../../../platform/audit/events.ts', import.meta.url), 'utf8')
const ofPeople = events.slice(0, events.indexOf('export type ServiceEvent'))
const kinds = [...ofPeople.matchAll(/kind:([^;}]+)/g)].flatMap(([, names = '']) =>
  [...names.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name ?? ''),
)
const line = (changed: Partial<LogLine>): LogLine => ({
  seq: 1,
  at: new Date('2026-02-10T09:30:00Z'),
  kind: 'opened',
  actor: { name: 'Amira Patel' },
  item: undefined,
  supporter: 'Jo next door',
  other: 'Riverside pain team',
  sections: ['story'],
  until: new Date('2026-03-31T12:00:00Z'),
  printed: false,
  elsewhere: false,
  widened: false,
  reason: undefined,
  why: undefined,
  asking: undefined,
  ...changed,
})
const said = (changed: Partial<LogLine>) => lineInWords(t, line(changed), 'en-GB')

describe('the words of the log', () => {
  test('the kinds were read', () => expect(kinds.length).toBeGreaterThan(70))

  test.each(kinds)('%s has words of its own, whoever did it', (kind) => {
    for (const actor of ['you', { name: 'Amira Patel' }, 'gone'] as const) {
      const words = said({ kind, actor })
      expect(words).toMatch(/^[A-Z].*\.( |$|[A-Z])/)
      expect(words).not.toMatch(/undefined|\{|Something changed| {2}|“”/)
    }
  })

  test('what is shared says until when, and whether what was written before is in it', () => {
    const shared = { kind: 'shared', actor: 'you' } as const
    expect(said(shared)).toBe('You shared “My story” with Riverside pain team until 31 March 2026.')
    expect(said({ ...shared, widened: true })).toMatch(/until 31 March 2026, with what you wrote before\.$/)
  })

  test('a kind from a later version says that something changed', () => {
    expect(said({ kind: 'from-a-later-version' })).toBe('Something changed in your record.')
  })
})
