import { expect, test } from 'vitest'
import { mayBeInTeam, mayEnd, messageTasksOf, sameAddress, tasksOf } from './rules.ts'

const nothing = {
  service: 'Our service',
  controller: undefined,
  contact: undefined,
  retention: undefined,
  phone: undefined,
  staffSupport: undefined,
  minimumAge: 18,
  region: undefined,
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
  expect(tasksOf(nothing, [], [], { pages: 0 }).every(({ done }) => !done)).toBe(true)
})

test('each thing that is named is done, and a lead is no professional', () => {
  const team = { teamId: 't', name: 'Hand team', members: [] }
  const tasks = tasksOf({ ...nothing, controller: 'Example Trust' }, [team], [lead], {
    pages: 3,
  })
  expect(tasks.filter(({ done }) => done).map(({ task }) => task)).toEqual(['controller', 'pages', 'teams'])
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

test('a team with nobody in it is not done', () => {
  const inside = { teamId: 't', name: 'Hand team', members: [{ membershipId: 'm', name: 'Ola' }] }
  const everybodyIn = (teams: (typeof inside)[]) =>
    tasksOf(nothing, teams, [], { pages: 0 }).find(({ task }) => task === 'everybody-in')?.done
  expect([everybodyIn([inside]), everybodyIn([inside, { ...inside, members: [] }]), everybodyIn([])]).toEqual(
    [true, false, false],
  )
})

test('messages need hours, somebody who stands in for every team, and not to be turned off', () => {
  const team = { teamId: 't', name: 'Hand team', members: [] }
  const named = { hours: true, uncovered: [], unnamed: [], holidays: 0, on: true, pages: 0 }
  const done = (teams: (typeof team)[], changed: object) =>
    messageTasksOf(teams, { ...named, ...changed }).flatMap(({ task, done }) => (done ? [task] : []))
  expect(done([team], {})).toEqual(['hours', 'cover', 'switch'])
  expect(done([], {})).toEqual(['hours', 'switch'])
  expect(done([team], { uncovered: [{ id: 't', name: 'Hand team' }], holidays: 2 })).toEqual([
    'hours',
    'holidays',
    'switch',
  ])
  expect(done([team], { on: false })).toEqual(['hours', 'cover'])
  expect(done([team], { hours: false })).toEqual(['cover'])
})
