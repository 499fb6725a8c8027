import { expect, test } from 'vitest'
import { wayIn } from './rules.ts'

test('somebody who is not signed in sees what Concord is', () => {
  expect(wayIn({ kind: 'nobody' })).toEqual({ show: 'front' })
})

test.each([
  ['professional', '/caseload'],
  ['coordinator', '/service'],
  ['lead', '/service'],
  ['admin', '/service'],
  ['reviewer', '/evidence'],
] as const)('a %s is led to %s', (role, go) => {
  expect(wayIn({ kind: 'member', role })).toEqual({ go })
})

test('a person is led to today', () => {
  expect(wayIn({ kind: 'person' })).toEqual({ go: '/today' })
})

test('somebody new with one place of work enters it unasked; with two they are asked', () => {
  expect(wayIn({ kind: 'newcomer', askedIn: false, memberships: ['one'] })).toEqual({ enter: 'one' })
  expect(wayIn({ kind: 'newcomer', askedIn: false, memberships: ['one', 'two'] })).toEqual({ go: '/rooms' })
})

test('somebody who was asked in reads what is held out to them, also where they work somewhere', () => {
  expect(wayIn({ kind: 'newcomer', askedIn: true, memberships: [] })).toEqual({ go: '/supporting' })
  expect(wayIn({ kind: 'newcomer', askedIn: true, memberships: ['one'] })).toEqual({ go: '/supporting' })
})

test('somebody new with nothing yet is led to make a room of their own', () => {
  expect(wayIn({ kind: 'newcomer', askedIn: false, memberships: [] })).toEqual({ go: '/sign-up/you' })
})
