import { expect, test } from 'vitest'
import { backTo } from './rules.ts'

test.each(['/', '/today', '/check-in/019a-b2?before=2026-01-01T00%3A00', '/story#know-me'])(
  '%s is a page to go back to',
  (path) => expect(backTo(path)).toBe(path),
)

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/today\r\nset-cookie: a=b',
  '',
  '/display',
  '/display?back=/display',
  `/${'a'.repeat(600)}`,
])('%j is not', (path) => expect(backTo(path)).toBeUndefined())
