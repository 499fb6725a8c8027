import { isLoinc, isSctid } from '../../../platform/pure/check-digits.ts'
import { changeOf } from '../change/rules.ts'
import type { InstrumentId } from '../instruments/contract.ts'
import { interpretationOfChange } from '../interpretation/change.rules.ts'
import { attainmentOf } from '../interpretation/goal-attainment.rules.ts'
import { signalsOf } from '../interpretation/signal.rules.ts'
import { widespreadOf } from '../scoring/widespread.rules.ts'
import { snake } from './names.ts'
import type { Vector } from './vectors.ts'

const orUndefined = (value: unknown) => (value ?? undefined) as number | undefined

/** What the rules say of a vector of change, in the words of the vectors. */
export function changed(id: InstrumentId, vector: Vector): Record<string, unknown> {
  const [before, after] = (vector.in as unknown[]).map(orUndefined)
  const judged = snake(interpretationOfChange(id, before, after))
  const none = { category: null, mic: judged.mic_improved ?? null }
  return { ...none, ...snake(changeOf(id, before, after) ?? {}), ...judged }
}

export function signalled(vector: Vector): Record<string, unknown> {
  return snake(signalsOf((vector.in as unknown[]).map(orUndefined)))
}

export function attained(vector: Vector): Record<string, unknown> {
  const { weights, levels } = vector.in as { weights: number[]; levels: unknown[] }
  const goals = weights.map((weight, at) => ({ weight, level: orUndefined(levels[at]) }))
  const attainment = attainmentOf(goals)
  return 't' in attainment ? { ...attainment, t: attainment.t.shown } : attainment
}

export function drawn(vector: Vector): Record<string, unknown> {
  const widespread = widespreadOf(vector.in as string[])
  if (widespread.status === 'invalid') return widespread
  const { status, marked, areas } = widespread
  return { status, regions_marked: marked, wpi_areas: areas, wpi: areas.length }
}

export function coded(vector: Vector): Record<string, unknown> {
  const { system, code } = vector.in as { system: string; code: string }
  return { valid: system === 'loinc' ? isLoinc(code) : isSctid(code) }
}
