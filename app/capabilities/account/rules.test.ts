import { describe, expect, it } from 'vitest'
import type { Room } from './contract.ts'
import { hasChoice, inGroups, roomToEnter, seenAgo } from './rules.ts'

describe('the room of a new session', () => {
  const room = (membershipId: string): Room => ({ membershipId, role: 'professional', service: 'North' })
  it.each([
    ['a person', { own: true, memberships: [] }, { enter: null }],
    ['a newcomer', { own: false, memberships: [] }, { enter: null }],
    ['staff', { own: false, memberships: [room('m')] }, { enter: 'm' }],
    ['staff in two services', { own: false, memberships: [room('m'), room('n')] }, 'ask'],
    ['staff who live with pain too', { own: true, memberships: [room('m')] }, 'ask'],
  ] as const)('of %s', (_, { own, memberships }, expected) =>
    expect(roomToEnter({ own, memberships: [...memberships] })).toEqual(expected),
  )
})

describe('when a device was used', () => {
  const now = new Date('2026-03-03T12:00:00Z')
  it.each([
    [1, { kind: 'seenNow' }],
    [17, { kind: 'seenMinutes', count: 17 }],
    [75, { kind: 'seenHour' }],
    [60 * 5 + 10, { kind: 'seenHours', count: 5 }],
    [60 * 30, { kind: 'seenDay' }],
  ] as const)('%i minutes ago', (minutes, expected) =>
    expect(seenAgo(new Date(now.getTime() - minutes * 60_000), now)).toEqual(expected),
  )
})

it('a key to type comes in groups of four', () => {
  expect(inGroups('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
  expect(inGroups('ABCDEFGH')).toBe('ABCD EFGH')
})

describe('whether there is a room to choose', () => {
  const one: Room = { membershipId: 'm', role: 'professional', service: 'North' }
  it.each([
    ['a newcomer', { own: false, memberships: [] }, false],
    ['a person', { own: true, memberships: [] }, false],
    ['staff, who may live with pain too', { own: 'unknown', memberships: [one] }, true],
    ['a person who is staff', { own: true, memberships: [one] }, true],
  ] as const)('for %s', (_, { own, memberships }, expected) =>
    expect(hasChoice({ own, memberships: [...memberships] })).toBe(expected),
  )
})
