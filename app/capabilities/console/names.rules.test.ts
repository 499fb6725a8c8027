import { expect, test } from 'vitest'
import { mayNameSomebody } from './names.rules.ts'

test.each([
  'Ask Sam sooner',
  'Mrs Field wanted the scan',
  'mrs field wanted the scan',
  'Rosa was right',
  'Talked past her and Okafor',
  'J.S. again',
  'seen on 3/11/2026',
  'sam@example.org asked',
  'record 943 476 5919',
  'too long with Grace',
  'The one from Leicester',
])('“%s” may name somebody', (words) => expect(mayNameSomebody(words)).toBe(true))

test.each([
  '',
  'Ask sooner what the garden means',
  'I’d wait longer. Then ask.',
  'The MRI led; I followed the GP',
  'On Monday I will listen first',
  'Will it matter? Perhaps.',
  'Less “we”, more silence',
  'Two things: Slow down. Ask.',
  'Stay nearer',
])('“%s” names nobody', (words) => expect(mayNameSomebody(words)).toBe(false))
