import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expiryOf, invitationState } from './rules.ts'

describe('an invitation', () => {
  const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  const perhaps = fc.option(moment, { nil: undefined })

  test('waits four weeks to the second', () => {
    const expiresAt = expiryOf(new Date('2026-03-02T10:00:00Z'))
    expect(expiresAt).toEqual(new Date('2026-03-30T10:00:00Z'))
    const times = { usedAt: undefined, withdrawnAt: undefined, expiresAt }
    expect(invitationState(times, new Date('2026-03-30T09:59:59Z'))).toBe('waiting')
    expect(invitationState(times, expiresAt)).toBe('expired')
  })

  test('that was used stays used, and else one that was withdrawn stays withdrawn', () => {
    fc.assert(
      fc.property(perhaps, perhaps, moment, moment, (usedAt, withdrawnAt, expiresAt, now) => {
        const state = invitationState({ usedAt, withdrawnAt, expiresAt }, now)
        const other = expiresAt <= now ? 'expired' : 'waiting'
        expect(state).toBe(usedAt ? 'used' : withdrawnAt ? 'withdrawn' : other)
      }),
    )
  })
})
