import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasRoom, orderOf, placesAfter, standing } from './agenda.rules.ts'
import type { Entry } from './entries.contract.ts'

type Topic = Pick<Entry, 'id' | 'place' | 'parked' | 'side'>
const parkedNow = { at: new Date(0), owner: { kind: 'me' as const }, takenTo: undefined }

// Few places, so that two at the same moment happen often.
const topics: fc.Arbitrary<Topic[]> = fc
  .array(
    fc.record({
      place: fc.integer({ min: 1, max: 4 }),
      parked: fc.constantFrom(undefined, undefined, parkedNow),
      side: fc.constantFrom<Entry['side']>('person', 'professional'),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.map((each, index) => ({ ...each, id: `topic-${index}` })))

describe('the order of topics', () => {
  test('stays a permutation: each topic once, and only two next to each other change places', () => {
    fc.assert(
      fc.property(topics, fc.nat(9), fc.constantFrom('up' as const, 'down' as const), (list, nth, way) => {
        const before = standing(list).map(({ id }) => id)
        const moved = `topic-${nth}`
        const places = placesAfter(list, moved, way)
        const after = places.toSorted((one, other) => one.place - other.place).map(({ id }) => id)
        expect(after.toSorted()).toEqual(before.toSorted())
        expect(new Set(places.map(({ place }) => place)).size).toBe(places.length)
        const from = before.indexOf(moved)
        const to = way === 'up' ? from - 1 : from + 1
        const expected = [...before]
        if (from >= 0 && to >= 0 && to < before.length) {
          expected[from] = before[to] ?? ''
          expected[to] = moved
        }
        expect(after).toEqual(expected)
      }),
    )
  })

  test('is the same line only for the same topics in the same order', () => {
    fc.assert(
      fc.property(topics, topics, (one, other) => {
        const same = JSON.stringify(standing(one).map(({ id }) => id))
        expect(orderOf(one) === orderOf(other)).toBe(
          same === JSON.stringify(standing(other).map(({ id }) => id)),
        )
      }),
    )
  })
})

test('three topics of each side stand at most, however they come, are parked and brought back', () => {
  type Step = { what: 'add' | 'park' | 'back'; side: Entry['side']; nth: number }
  const step: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom('add', 'park', 'back'),
    side: fc.constantFrom('person', 'professional'),
    nth: fc.nat(9),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let list: Topic[] = []
      for (const { what, side, nth } of steps) {
        const room = hasRoom(list, side)
        if (what === 'add')
          list = [
            ...list,
            { id: `${list.length}`, place: list.length, side, parked: room ? undefined : parkedNow },
          ]
        else
          list = list.map((each, index) => {
            if (index !== nth || each.side !== side) return each
            return { ...each, parked: what === 'park' ? parkedNow : room ? undefined : each.parked }
          })
        for (const each of ['person', 'professional'] as const)
          expect(standing(list).filter((topic) => topic.side === each).length).toBeLessThanOrEqual(3)
      }
    }),
  )
})
