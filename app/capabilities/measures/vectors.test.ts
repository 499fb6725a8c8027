import { describe, expect, test } from 'vitest'
import { instrumentIds } from './instruments/contract.ts'
import { attained, changed, coded, drawn, signalled } from './testing/others.ts'
import { scored } from './testing/scored.ts'
import { definitions, type Vector, vectors } from './testing/vectors.ts'

const rules = new Map<string, (vector: Vector) => Record<string, unknown>>([
  ...instrumentIds.map((id) => [`instruments/${id}`, (vector: Vector) => scored(id, vector)] as const),
  ['change_rules/nrs-immpact', (vector) => changed('nrs-average', vector)],
  ['change_rules/peg-mid', (vector) => changed('peg', vector)],
  ['change_rules/pseq-10', (vector) => changed('pseq-10', vector)],
  ['change_rules/who-5', (vector) => changed('who-5', vector)],
  ['runchart', signalled],
  ['gas', attained],
  ['bodymap', drawn],
  ['codes', coded],
])

describe('the vectors', () => {
  const run = new Set<Vector>()

  test.each(vectors.map((vector) => [`${vector.group}: ${vector.id}`, vector] as const))(
    '%s',
    (_, vector) => {
      const rule = rules.get(vector.group)
      expect(rule, `nothing scores ${vector.group}`).toBeDefined()
      expect(rule?.(vector)).toMatchObject(vector.expect)
      run.add(vector)
    },
  )

  test('are 125 over 15 instruments, and none was left out', () => {
    expect(Object.keys(definitions).toSorted()).toEqual(instrumentIds.toSorted())
    expect(vectors).toHaveLength(125)
    expect(vectors.every((vector) => Object.keys(vector.expect).length > 0)).toBe(true)
    expect(run.size).toBe(125)
    expect(new Set([...run].map(({ group }) => group))).toEqual(new Set(rules.keys()))
  })
})
