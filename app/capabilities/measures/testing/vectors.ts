import file from '../../../../content/instruments/scoring-vectors.json' with { type: 'json' }

export type Vector = { id: string; group: string; in: unknown; expect: Record<string, unknown> }

/** What the file says of an instrument, as far as code can be held to it. */
export type Said = {
  items?: number
  range?: [number, number]
  order?: string[]
  codes?: Record<string, string>
  from_15?: number[]
  areas?: string[]
  regions?: Record<string, string[]>
  loinc?: { items?: string[]; panel?: string; score?: string; difficulty?: string; phq2_score?: string }
}

const instruments: Record<string, { definition: unknown }> = file.instruments
export const definitions = Object.fromEntries(
  Object.entries(instruments).map(([id, { definition }]) => [id, definition as Said]),
)
export const bodyRegions = file.bodymap.regions

/** Every object of the file that says what to expect, wherever it stands, under the names it stands under. */
export const vectors = vectorsIn(file, [])

function vectorsIn(value: unknown, path: string[]): Vector[] {
  if (typeof value !== 'object' || value === null) return []
  if (isVector(value)) return [{ ...value, group: path.slice(0, path.indexOf('vectors')).join('/') }]
  return Object.entries(value).flatMap(([name, within]) => vectorsIn(within, [...path, name]))
}

function isVector(value: object): value is Omit<Vector, 'group'> {
  return 'expect' in value
}
