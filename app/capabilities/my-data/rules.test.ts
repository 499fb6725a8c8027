import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copiesAnHour } from './contract.ts'
import { dueAt, nextCopy } from './rules.ts'

const now = new Date('2026-11-21T12:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

test('there are fourteen days to change your mind', () => {
  expect(dueAt(now)).toEqual(new Date('2026-12-05T12:00:00Z'))
})

test('a fifth copy within an hour is the last one for a while', () => {
  expect(nextCopy([], now)).toBeUndefined()
  expect(nextCopy([50, 40, 30, 20].map(ago), now)).toBeUndefined()
  expect(nextCopy([50, 40, 30, 20, 10].map(ago), now)).toEqual(ago(-10))
  expect(nextCopy([70, 40, 30, 20, 10].map(ago), now)).toBeUndefined()
})

test('whoever waits as long as they are told can take a copy then', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 12 }), (minutes) => {
      const taken = minutes.map(ago)
      const next = nextCopy(taken, now)
      if (!next) return taken.filter((at) => at > ago(60)).length < copiesAnHour
      return next > now && nextCopy(taken, next) === undefined
    }),
  )
})
