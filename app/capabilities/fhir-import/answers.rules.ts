import type { Finding, FindingCode, KnownInstrument, KnownItem, Value } from './contract.ts'
import type { PlacedItem } from './instrument.rules.ts'
import { type Answer, Coding, type Item, Quantified } from './shapes.contract.ts'

const absent = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
const largestTotal = 1_000_000

export type Answered = {
  answers: Record<string, Value>
  /** Totals that the response itself names. */
  totals: { scale: string; claimed: number }[]
  faults: Finding[]
}

/** What was answered, by the codes of the items: never by where an answer stands or what it is called. */
export function answersOf(
  instrument: KnownInstrument,
  items: readonly PlacedItem[],
  codeOf: (item: Item) => string,
): Answered {
  const answers = new Map<string, Value>()
  const totals: Answered['totals'] = []
  const faults: Finding[] = []
  const seen = new Set<string>()
  for (const { item, path } of items) {
    const given = item.answer ?? []
    if (given.length === 0 && !isDeclined(item)) continue
    const code = codeOf(item)
    const fault = (why: FindingCode, where = path) => faults.push({ path: where, code: why })
    const known = instrument.items.find((each) => each.code === code)
    const total = instrument.totals.find((each) => each.code === code)
    if (!known && !total) fault('unknown-item')
    else if (seen.has(code)) fault('answered-twice')
    else if (known) {
      const read = readAnswer(known, item, given, path)
      if ('faults' in read) faults.push(...read.faults)
      else answers.set(code, read.value)
    } else if (total) {
      const [only] = given
      const claimed = given.length === 1 && only ? numberIn(only) : undefined
      if (claimed === undefined || Math.abs(claimed) > largestTotal) fault('total')
      else totals.push({ scale: total.scale, claimed })
    }
    seen.add(code)
  }
  return { answers: Object.fromEntries(answers), totals, faults }
}

type Read = { value: Value } | { faults: Finding[] }

function readAnswer(known: KnownItem, item: Item, given: readonly Answer[], path: string): Read {
  if (isDeclined(item) || given.some(isDeclined))
    return given.length > 1 ? { faults: [{ path, code: 'answered-twice' }] } : { value: { declined: true } }
  if (given.length > 1 && known.kind !== 'many')
    return { faults: [{ path: `${path}.answer[1]`, code: 'answered-twice' }] }
  const read = given.map((answer, at) => valueIn(known, answer, `${path}.answer[${at}]`))
  const faults = read.flatMap((each) => ('fault' in each ? [each.fault] : []))
  if (faults.length > 0) return { faults }
  const values = read.flatMap((each) => ('value' in each ? [each.value] : []))
  if (known.kind !== 'many') return { value: values[0] ?? { declined: true } }
  const marked = known.options.map(({ code }) => code).filter((code) => values.includes(code))
  return marked.length === values.length ? { value: marked } : { faults: [{ path, code: 'answered-twice' }] }
}

function valueIn(
  known: KnownItem,
  answer: Answer,
  path: string,
): { value: number | string } | { fault: Finding } {
  const names = Object.keys(answer).filter((name) => /^value[A-Z]/.test(name))
  const [name] = names
  const refuse = (code: FindingCode, where = name ? `${path}.${name}` : path) => ({
    fault: { path: where, code },
  })
  if (!name) return refuse('no-value')
  if (names.length > 1) return refuse('answered-twice', path)
  if (known.kind === 'number') {
    const number = numberIn(answer)
    if (number === undefined) return refuse('wrong-type')
    if (!Number.isInteger(number)) return refuse('not-whole')
    const inside = number >= known.from && number <= (known.to ?? 9999)
    return inside ? { value: number } : refuse('out-of-range')
  }
  const coding = name === 'valueCoding' ? Coding.safeParse(answer[name]) : undefined
  if (!coding?.success || coding.data.code === undefined) return refuse('wrong-type')
  const { system, code } = coding.data
  const fits = known.options.find(
    (option) => option.code === code && (system === undefined || option.system === system),
  )
  return fits ? { value: fits.code } : refuse('unknown-answer')
}

function numberIn(answer: Answer): number | undefined {
  const { valueInteger, valueDecimal, valueQuantity } = answer
  const quantity = Quantified.safeParse(valueQuantity)
  const said = valueInteger ?? valueDecimal ?? (quantity.success ? quantity.data.value : undefined)
  return typeof said === 'number' && Number.isFinite(said) ? said : undefined
}

/** Somebody said that they would rather not say. */
function isDeclined(element: Item | Answer): boolean {
  const around = Object.entries(element).filter(([name]) => /^_value[A-Z]/.test(name))
  const inside = around.flatMap(([, said]) =>
    typeof said === 'object' && said !== null && Array.isArray((said as Answer).extension)
      ? ((said as Answer).extension ?? [])
      : [],
  )
  return [...(element.extension ?? []), ...inside].some(
    (each) => each?.url === absent && each.valueCode === 'asked-declined',
  )
}
