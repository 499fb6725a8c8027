import { describe, expect, it } from 'vitest'
import { inOrder } from '../testing/answers.ts'
import { scoreOfGroup } from './group.rules.ts'

const encounters = (count: number, ...values: unknown[]) =>
  Array.from({ length: count }, () => inOrder('collaborate', values))
const scored = (...groups: ReturnType<typeof encounters>[]) => scoreOfGroup('collaborate', groups.flat())

describe('a group', () => {
  it('counts only encounters with every answer, and needs 25 of them', () => {
    expect(scored(encounters(24, 9, 9, 9), encounters(9, 9, 9, null))).toEqual({
      status: 'suppressed',
      n: 24,
    })
    expect(scored(encounters(25, 3, 6, 9), encounters(1, 0, 0))).toEqual({
      status: 'ok',
      n: 25,
      mean: 6,
      topScorePercent: 0,
    })
    expect(scored()).toEqual({ status: 'suppressed', n: 0 })
  })

  it('has the best answer to each item, or it is no top score', () => {
    expect(scored(encounters(20, 9, 9, 9), encounters(10, 9, 8, 9), encounters(10, 0, 9, 9))).toMatchObject({
      n: 40,
      topScorePercent: 50,
      mean: (20 * 27 + 10 * 26 + 10 * 18) / 120,
    })
  })

  it('is refused with one of its encounters', () => {
    expect(scored(encounters(25, 9, 9, 9), encounters(1, 9, 9, 10))).toMatchObject({ status: 'invalid' })
    expect(scored(encounters(3, 9, 9, 10))).toMatchObject({ status: 'invalid' })
  })

  it('has no score by an instrument for one person', () => {
    expect(scoreOfGroup('peg', [inOrder('peg', [1, 2, 3])])).toBeUndefined()
  })
})
