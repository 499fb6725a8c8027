import { expect, test } from 'vitest'
import { mayBeInTeam, mayEnd, sameAddress, tasksOf } from './rules.ts'

const nothing = {
  service: 'Our service',
  controller: undefined,
  contact: undefined,
  retention: undefined,
  phone: undefined,
  minimumAge: 18,
  safetyName: undefined,
  safetyEmail: undefined,
}
const lead = {
  membershipId: 'm',
  name: 'Ola',
  role: 'lead' as const,
  discipline: undefined,
  since: new Date(0),
  teams: [],
}

test('at first everything is missing', () => {
  expect(tasksOf(nothing, [], []).every(({ done }) => !done)).toBe(true)
})

test('each thing that is named is done, and a lead is no professional', () => {
  const team = { teamId: 't', name: 'Hand team', members: [] }
  const tasks = tasksOf({ ...nothing, controller: 'Example Trust' }, [team], [lead])
  expect(tasks.filter(({ done }) => done).map(({ task }) => task)).toEqual(['controller', 'teams'])
})

test('only professionals are in a team', () => {
  expect(mayBeInTeam('professional')).toBe(true)
  expect(mayBeInTeam('lead')).toBe(false)
})

test('nobody ends their own membership', () => {
  expect(mayEnd('mine', 'mine')).toBe(false)
  expect(mayEnd('mine', 'theirs')).toBe(true)
})

test('capital letters and spaces do not make another address', () => {
  expect(sameAddress(' Amina@Example.org', 'amina@example.org ')).toBe(true)
  expect(sameAddress('amina@example.org', 'amina@example.com')).toBe(false)
})
