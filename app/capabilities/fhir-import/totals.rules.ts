import type { Given } from './bundle.rules.ts'
import type { Instruments, KnownInstrument, Response } from './contract.ts'
import { Observation } from './shapes.contract.ts'
import type { About } from './subjects.rules.ts'

const largest = 1_000_000

/** An Observation that says what answers come to, and the response whose answers these are, where the file has it. */
export type Total = { given: Given; scale: string; claimed: number; of: Response | undefined }

export type Answered = { response: Response; given: Given; about: About }

/** Reads an Observation as a total; undefined where it is another kind of Observation. */
export function totalIn(
  given: Given,
  about: About,
  { known }: Pick<Instruments, 'known'>,
  answered: readonly Answered[],
): Total | undefined {
  const shape = Observation.safeParse(given.resource)
  if (!shape.success) return undefined
  const { code, valueQuantity, valueInteger, derivedFrom = [], effectiveDateTime } = shape.data
  const codes = new Set(code.coding?.map((each) => each.code))
  const claimed = valueQuantity?.value ?? valueInteger
  if (claimed === undefined || Math.abs(claimed) > largest) return undefined
  const scales = new Map(known.map((each) => [each.id, scaleOf(each, codes)]))
  if ([...scales.values()].every((scale) => scale === undefined)) return undefined
  const from = new Set(derivedFrom.map(({ reference }) => reference))
  const able = answered.filter(({ response }) => scales.get(response.instrument) !== undefined)
  const pointed = able.filter((each) => namesOf(each.given).some((name) => from.has(name)))
  const sameDay = able.filter(
    (each) => each.response.on === effectiveDateTime?.slice(0, 10) && isSame(each.about, about),
  )
  const [only, other] = from.size > 0 ? pointed : sameDay
  const of = other ? undefined : only?.response
  const scale = scales.get(of?.instrument ?? '') ?? ''
  return { given, scale, claimed, of }
}

/** The scale that one of these codes stands for; a panel's code stands for its score. */
function scaleOf({ totals, panel }: KnownInstrument, codes: ReadonlySet<string | undefined>) {
  const total = totals.find(({ code }) => codes.has(code))
  if (total) return total.scale
  return panel !== undefined && codes.has(panel)
    ? totals.find(({ scale }) => scale === 'score')?.scale
    : undefined
}

/** An Observation that says again what one answer of a response says. */
export function repeats(given: Given, answered: readonly Answered[]): Response | undefined {
  const shape = Observation.safeParse(given.resource)
  if (!shape.success) return undefined
  const { code, valueQuantity, valueInteger, derivedFrom = [] } = shape.data
  const said = valueInteger ?? valueQuantity?.value
  const codes = (code.coding ?? []).map((each) => each.code)
  const from = new Set(derivedFrom.map(({ reference }) => reference))
  const found = answered.find((each) => namesOf(each.given).some((name) => from.has(name)))
  const answer = Object.entries(found?.response.answers ?? {}).find(([item]) => codes.includes(item))?.[1]
  return said !== undefined && answer === said ? found?.response : undefined
}

const namesOf = ({ type, resource, fullUrl }: Given): string[] => [
  ...(fullUrl ? [fullUrl] : []),
  ...(resource?.id ? [`${type}/${resource.id}`] : []),
]

const isSame = (one: About, other: About) =>
  typeof one === 'object' && typeof other === 'object' ? one.key === other.key : typeof one === typeof other
