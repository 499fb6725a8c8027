import { describe, expect, test } from 'vitest'
import type { Grant, ReadGrant, Seen } from './contract.ts'
import { latestReaders, readersOf } from './rules.ts'

const at = (time: string) => new Date(`2026-11-21T${time}:00Z`)
const amira: Grant['grantee'] = {
  kind: 'professional',
  id: 'amira',
  name: 'Amira Patel',
  discipline: undefined,
}
const team: Grant['grantee'] = { kind: 'team', id: 'riverside', name: 'Riverside', discipline: undefined }
const seen = (membershipId: string, time: string, reviewed?: string): Seen => ({
  membershipId,
  name: membershipId,
  section: 'story',
  at: at(time),
  reviewedAt: reviewed === undefined ? undefined : at(reviewed),
})
const shared = (grantee: Grant['grantee'], time: string) => ({
  grantee,
  section: 'story' as const,
  createdAt: at(time),
})

describe('who has read what is shared', () => {
  test('counts from when it was shared, by the hour in which openings are written down', () => {
    expect(readersOf(shared(amira, '09:40'), [seen('amira', '08:59')])).toEqual([])
    expect(readersOf(shared(amira, '09:40'), [seen('amira', '09:10')])).toHaveLength(1)
  })

  test('forgets a mark that was made under an earlier share', () => {
    const again = readersOf(shared(amira, '09:40'), [seen('amira', '10:00', '08:00')])
    expect(again.map(({ reviewedAt }) => reviewedAt)).toEqual([undefined])
  })

  test('takes a colleague’s reading for the team’s, and for nobody else’s', () => {
    expect(readersOf(shared(team, '09:00'), [seen('grace', '10:00')])).toHaveLength(1)
    expect(readersOf(shared(amira, '09:00'), [seen('grace', '10:00')])).toEqual([])
  })

  test('names each reader once, newest first', () => {
    const readers = [seen('amira', '10:00'), seen('grace', '11:00'), seen('amira', '12:00')]
    const grants = readers.map((each) => ({ readers: [each] })) as ReadGrant[]
    expect(latestReaders(grants).map(({ at: when }) => when)).toEqual([at('12:00'), at('11:00')])
  })
})
