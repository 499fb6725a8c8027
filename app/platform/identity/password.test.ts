import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordProblem, readEmail } from './password.ts'

const mine = 'rosa.martin@example.org'

describe('a new password', () => {
  it.each(['concord-demo', 'seven quiet herons', 'Ünïcøde wörds ok', 'kettle-lamp-7', `${'x'.repeat(64)}yz`])(
    'may be %s',
    (password) => expect(passwordProblem(password, mine)).toBeUndefined(),
  )

  it.each([
    ['ninechars', 'too-short'],
    ['', 'too-short'],
    ['y'.repeat(129), 'too-long'],
    ['1234567890', 'too-common'],
    ['Password1234', 'too-common'],
    ['PASSWORD 2026!', 'too-common'],
    ['concord2026!', 'too-common'],
    ['qwertyuiop', 'too-common'],
    ['Usuckballz1', 'too-common'],
    ['manchester', 'too-common'],
    ['1qaz2wsx3edc', 'too-common'],
    ['aaaaaaaaaaaa', 'too-common'],
    ['abcabcabcabc', 'too-common'],
    ['zyxwvutsrq', 'too-common'],
    ['rosa.martin@example.org', 'too-common'],
    ['Rosa.Martin1', 'too-common'],
  ])('may not be %s (%s)', (password, problem) => expect(passwordProblem(password, mine)).toBe(problem))

  it('is judged quickly, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 80 }), (password, email) => {
        const from = performance.now()
        passwordProblem(password, email)
        return performance.now() - from < 50
      }),
    )
  })
})

describe('an e-mail address', () => {
  it.each([
    [' Rosa@Example.ORG ', 'rosa@example.org'],
    ['ros+a@sub.example.co.uk', 'ros+a@sub.example.co.uk'],
  ])('is read from %j', (typed, email) => expect(readEmail(typed)).toBe(email))

  it.each([
    '',
    'rosa',
    'rosa@',
    '@example.org',
    'a b@example.org',
    'a@b',
    'a@b..c',
    'a@b.c,d@e.f',
    'a@b.c\r\nBcc: x@y.z',
    `${'a'.repeat(250)}@b.cd`,
  ])('is not read from %j', (typed) => expect(readEmail(typed)).toBeUndefined())
})
