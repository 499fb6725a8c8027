import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isId } from '../../platform/pure/ids.ts'
import { type Asked, reasons, views } from './contract.ts'
import { addressOf, askedIn, groupOf, groups, rankOfReason } from './worklist.rules.ts'

const now = new Date('2026-03-30T08:00:00Z')
const hours = (ahead: number) => new Date(now.getTime() + ahead * 60 * 60 * 1000)

describe('when a row asks for something', () => {
  test.each([
    ['today', 'joined', -50],
    ['today', 'message-promised', -50],
    ['today', 'agenda-ready', 14.9],
    ['week', 'agenda-ready', 15.1],
    ['week', 'newly-shared', -5000],
    ['week', 'new-since-reviewed', -1],
    ['later', 'ends-soon', 5],
    ['later', 'reviewed', -1],
  ] as const)('is %s for %s, %d hours from now', (group, reason, ahead) => {
    expect(groupOf({ reason, at: hours(ahead) }, now)).toBe(group)
  })

  test('goes in the order of the list, so that no group comes twice', () => {
    const row = fc.record({ reason: fc.constantFrom(...reasons), ahead: fc.integer({ min: -200, max: 167 }) })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const order = rows
          .toSorted((a, b) => rankOfReason(a.reason) - rankOfReason(b.reason) || a.ahead - b.ahead)
          .map(({ reason, ahead }) => groups.indexOf(groupOf({ reason, at: hours(ahead) }, now)))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('the address of a list', () => {
  const asked: fc.Arbitrary<Asked> = fc.record({
    view: fc.constantFrom(...views),
    reason: fc.option(fc.constantFrom(...reasons), { nil: undefined }),
    teamId: fc.option(fc.uuid({ version: 7 }), { nil: undefined }),
  })
  test('asks again for the same', () => {
    fc.assert(
      fc.property(asked, (wanted) => {
        const { searchParams } = new URL(addressOf(wanted), 'http://localhost')
        expect(askedIn(searchParams, isId)).toEqual(wanted)
      }),
    )
  })

  test.each(['view=all', 'reason=severity', 'team=1', 'view=&reason=&team='])(
    'leaves out what is not there: %s',
    (query) => {
      expect(addressOf(askedIn(new URLSearchParams(query), isId))).toBe('/caseload')
    },
  )
})
