import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPath } from './local-path.ts'

describe('where somebody goes on to', () => {
  it.each(['/today', '/check-in?week=3', '/sharing/new?to=team&section=story', '/'])('may be %s', (path) =>
    expect(localPath(path)).toBe(path),
  )
  it.each([
    undefined,
    '',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/a\r\nset-cookie: x=y',
    '/%0d%0a<script>',
    'javascript:alert(1)',
    '/sign-out',
    '/auth/passkey/add',
    `/${'x'.repeat(600)}`,
  ])('is the first page instead of %j', (path) => expect(localPath(path)).toBe('/'))

  it('is never another site', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(new URL(localPath(path), 'https://here.example').origin).toBe('https://here.example')
      }),
    )
  })
})
