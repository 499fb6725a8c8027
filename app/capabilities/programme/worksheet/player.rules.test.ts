import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { triesOf } from './answers.rules.ts'
import { beginsAt, breathAt, breathSeconds, spokenSteps, stepAt } from './player.rules.ts'
import { anExercise } from './testing.ts'

const pace = fc.record({ in: fc.integer({ min: 2, max: 8 }), out: fc.integer({ min: 2, max: 10 }) })

describe('a breath', () => {
  it('runs for whole breaths, near the time that was asked for, and never for none', () => {
    fc.assert(
      fc.property(pace, fc.integer({ min: 1, max: 600 }), (one, seconds) => {
        const player = {
          kind: 'breath' as const,
          ...one,
          seconds: { 'two-minutes': seconds, full: 0, 'bad-day': 0 },
        }
        const total = breathSeconds(player, 'two-minutes')
        expect(total % (one.in + one.out)).toBe(0)
        expect(total).toBeGreaterThan(0)
        expect(Math.abs(total - seconds)).toBeLessThanOrEqual(
          Math.max(one.in + one.out, seconds) / 2 + one.in + one.out,
        )
      }),
    )
  })

  it('goes in, then out, and says how long each still lasts', () => {
    fc.assert(
      fc.property(pace, fc.nat(20), fc.double({ min: 0, max: 0.999, noNaN: true }), (one, breaths, part) => {
        const whole = one.in + one.out
        const now = breathAt({ ...one, total: (breaths + 1) * whole }, breaths * whole + part * whole)
        expect(now.phase).toBe(part * whole < one.in ? 'in' : 'out')
        expect(now.left).toBeGreaterThan(0)
        expect(now.left).toBeLessThanOrEqual(now.phase === 'in' ? one.in : one.out)
      }),
    )
    expect(breathAt({ in: 3, out: 4, total: 7 }, 7)).toEqual({ phase: 'done', left: 0, remaining: 0 })
  })
})

describe('steps that are said', () => {
  it('each moment belongs to the step that has begun and not ended', () => {
    const seconds = fc.array(fc.integer({ min: 3, max: 120 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(seconds, fc.double({ min: 0, max: 0.999, noNaN: true }), (each, part) => {
        const moment = part * beginsAt(each, each.length)
        const { at, left } = stepAt(each, moment)
        expect(beginsAt(each, at)).toBeLessThanOrEqual(moment)
        expect(beginsAt(each, at + 1) - moment).toBeCloseTo(left)
        expect(left).toBeGreaterThan(0)
      }),
    )
    expect(stepAt([3, 4], 7)).toEqual({ at: 2, left: 0, remaining: 0 })
  })

  it('are those of the length', () => {
    const say = (words: string, length: 'full' | 'bad-day') => ({ say: words, seconds: 5, in: [length] })
    const steps = [say('Feet', 'full'), say('Hands', 'bad-day'), say('Face', 'full')]
    expect(spokenSteps({ kind: 'steps', steps }, 'full').map((step) => step.say)).toEqual(['Feet', 'Face'])
  })
})

describe('tries by the clock', () => {
  const field = (name: string) => ({ kind: 'minutes' as const, name, label: name, in: ['full' as const] })
  const fields = [...anExercise().fields, field('try-2'), field('try-3'), field('baseline')]

  it('show the shortest and the middle one, and leave the choosing to the person', () => {
    expect(triesOf(fields, { 'try-1': 9, 'try-2': 4, 'try-3': 20, baseline: 2 })).toEqual({
      shortest: 4,
      typical: 9,
    })
    expect(triesOf(fields, { 'try-1': 9, 'try-3': 4 })).toEqual({ shortest: 4, typical: 6.5 })
    expect(triesOf(fields, { 'try-1': 9 })).toBeUndefined()
    expect(triesOf(fields, {})).toBeUndefined()
  })
})
