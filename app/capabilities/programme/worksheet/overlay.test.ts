import { describe, expect, test } from 'vitest'
import { aboutWhich, laidOver } from './overlay.rules.ts'

const waiting = (key: string, typed: string, { worksheet = 'w', length = 'full' } = {}) => ({
  key,
  worksheet,
  length,
  words: new URLSearchParams(`key=${key}&person=p&${typed}`),
})
const base = new URLSearchParams('a-one=Old&a-many=x&a-many=y')

describe('what waits lies over what the server has', () => {
  test('in the order in which it was written, without what the form says of itself', () => {
    const shown = laidOver(base, [waiting('1', 'a-one=New&a-many=x'), waiting('2', 'a-one=Newer')], 'full')
    expect(shown.toString()).toBe('a-one=Newer')
  })

  test('a shorter form leaves alone what it did not ask', () => {
    const shown = laidOver(base, [waiting('1', 'a-one=New', { length: 'two-minutes' })], 'full')
    expect(shown.toString()).toBe('a-many=x&a-many=y&a-one=New')
  })
})

describe('which worksheet a page is about', () => {
  const made = [{ id: 'w', exercise: 'plan', after: ['v0'] }]

  test('H08 a change follows what the server has and all that waits here', () => {
    const about = aboutWhich({ exercise: 'plan', keeps: 'one', asked: null }, made, [waiting('k', '')], false)
    expect([about.worksheet, about.after]).toEqual(['w', ['v0', 'k']])
  })

  test('one of many is new unless it was asked for', () => {
    const note = { exercise: 'plan', keeps: 'many' }
    expect(aboutWhich({ ...note, asked: null }, made, [waiting('k', '')], false)).toMatchObject({ after: [] })
    expect(aboutWhich({ ...note, asked: 'w' }, made, [waiting('k', '')], false).after).toEqual(['v0', 'k'])
  })

  test('without an account the page goes on with what was written last', () => {
    const asked = { exercise: 'plan', keeps: 'many', asked: null }
    expect(aboutWhich(asked, [], [waiting('k', '', { worksheet: 'mine' })], true)).toMatchObject({
      worksheet: 'mine',
      after: ['k'],
    })
  })
})
