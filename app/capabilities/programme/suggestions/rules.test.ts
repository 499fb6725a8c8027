import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateAfter } from '../../../platform/pure/wall-clock.ts'
import type { Answered, Suggestion } from './contract.ts'
import { laterDay, sectionFor, waitingOn } from './rules.ts'

const today = '2026-11-21'
const suggestion = (answered?: Partial<Answered>, takenBackAt?: Date): Suggestion => ({
  ...{ id: 'a', item: 'two-minute-breath', reason: 'Because.', by: 'Amira', at: new Date(0), takenBackAt },
  answered: answered && {
    ...{ answer: 'kept', laterOn: undefined, words: undefined, at: new Date(0), shown: false },
    ...answered,
  },
})

describe('what waits for somebody', () => {
  test.each([
    ['not answered', suggestion(), 1],
    ['kept', suggestion({ answer: 'kept' }), 0],
    ['declined', suggestion({ answer: 'declined' }), 0],
    ['put off to today', suggestion({ answer: 'later', laterOn: today }), 1],
    ['put off to tomorrow', suggestion({ answer: 'later', laterOn: '2026-11-22' }), 0],
    ['taken back', suggestion(undefined, new Date(0)), 0],
  ])('%s', (_, one, count) => {
    expect(waitingOn([one], today)).toHaveLength(count)
  })
})

describe('the day it is put off to', () => {
  const typed = (date: string) => {
    const [year, month, day] = date.split('-').map(Number)
    return { 'later-day': day ?? 0, 'later-month': month ?? 0, 'later-year': year ?? 0 }
  }
  test('is any from tomorrow on, within a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 800 }), (days) => {
        const on = dateAfter(today, days)
        const read = laterDay({ answer: 'later', ...typed(on) }, today)
        expect('code' in read).toBe(days < 1 || days > 366)
        if (!('code' in read)) expect(read.on).toBe(on)
      }),
    )
  })
  test('is asked only of what is put off', () => {
    expect(laterDay({ answer: 'kept', ...typed('2020-01-01') }, today)).toEqual({ on: undefined })
    expect(laterDay({ answer: 'later', ...typed('2027-02-31') }, today)).toMatchObject({ code: 'no-date' })
  })
})

test('a contact is tied to where it would be spoken of first', () => {
  expect(sectionFor(['check-ins', 'visits'])).toBe('visits')
  expect(sectionFor([])).toBeUndefined()
})
