import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shuffled } from '../testing/arbitrary.ts'
import { attainmentOf } from './goal-attainment.rules.ts'

const goal = (weight: number, level?: number) => ({ weight, level })
const anyGoals = fc.array(
  fc.record({ weight: fc.integer({ min: 1, max: 9 }), level: fc.integer({ min: -2, max: 2 }) }),
  { minLength: 1, maxLength: 8 },
)
const tOf = (goals: { weight: number; level: number | undefined }[]) => {
  const attainment = attainmentOf(goals)
  return 't' in attainment ? attainment.t.exact : undefined
}

describe('goal attainment', () => {
  it('is 50 where goals went as expected, and mirrors itself around it', () => {
    fc.assert(
      fc.property(anyGoals, (goals) => {
        expect(tOf(goals.map(({ weight }) => goal(weight, 0)))).toBe(50)
        const turned = goals.map(({ weight, level }) => goal(weight, -level))
        expect((tOf(goals) ?? 0) + (tOf(turned) ?? 0)).toBeCloseTo(100, 9)
      }),
    )
  })

  it('does not depend on the order of goals, nor on the unit of weights', () => {
    fc.assert(
      fc.property(
        anyGoals.chain((goals) => fc.tuple(fc.constant(goals), shuffled(goals))),
        ([goals, others]) => {
          expect(tOf(others)).toBeCloseTo(tOf(goals) ?? 0, 9)
          expect(tOf(goals.map(({ weight, level }) => goal(weight * 3, level)))).toBeCloseTo(
            tOf(goals) ?? 0,
            9,
          )
        },
      ),
    )
  })

  it('weighs goals', () => {
    const attainment = attainmentOf([goal(2, 2), goal(1, -1)])
    expect(attainment).toMatchObject({
      status: 'ok',
      rated: 2,
      t: { exact: 50 + 30 / Math.sqrt(6.2), shown: 62 },
    })
  })

  it('leaves out a goal that was not rated, and says so; of none there is nothing', () => {
    expect(attainmentOf([goal(1, 1), goal(5)])).toMatchObject({
      status: 'partial',
      rated: 1,
      t: { shown: 60 },
    })
    expect(attainmentOf([goal(1)])).toEqual({ status: 'incomplete', rated: 0 })
    expect(attainmentOf([])).toEqual({ status: 'incomplete', rated: 0 })
  })

  it.each([
    [1, 3],
    [1, -3],
    [1, 0.5],
    [0, 1],
    [-1, 1],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1],
    [0, undefined],
  ])('refuses a weight of %d with a level of %j', (weight, level) => {
    expect(attainmentOf([goal(1, 1), goal(weight, level)]).status).toBe('invalid')
    expect(attainmentOf([goal(1, 2), goal(1, -2)]).status).toBe('ok')
  })
})
