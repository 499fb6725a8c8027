import type { Chance } from './chance.ts'
import type { Case } from './searches.ts'
import { hostile } from './values.ts'

type Resource = Record<string, unknown>

const junk = (chance: Chance): unknown =>
  chance.of<() => unknown>([
    () => null,
    () => chance.of(hostile),
    () => chance.text(20),
    () => chance.below(100) - 50,
    () => chance.part() * 1e9,
    () => 1e308,
    () => -0,
    () => true,
    () => [],
    () => ({}),
    () => [[[]]],
    () => ({ resourceType: chance.of(['Patient', 'Bundle', 'Nope', '']) }),
    () => ({ reference: chance.of(['Patient/1', '#', '#x', 'Group/1', 'urn:uuid:1', '']) }),
    () => Array.from({ length: chance.below(30) }, () => chance.below(9)),
    () => Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`k${at}`, at])),
    () => nested(chance.below(chance.once(5) ? 300 : 30)),
  ])()

function nested(depth: number): unknown {
  let inside: unknown = 1
  for (let at = 0; at < depth; at++) inside = at % 2 ? [inside] : { item: inside }
  return inside
}

/** Changes something somewhere in a resource. */
function mutate(chance: Chance, resource: Resource): void {
  const places: [Record<string, unknown>, string][] = []
  const walk = (held: unknown) => {
    if (typeof held !== 'object' || held === null || places.length > 400) return
    for (const [name, inside] of Object.entries(held)) {
      places.push([held as Record<string, unknown>, name])
      walk(inside)
    }
  }
  walk(resource)
  if (places.length === 0) return
  const [held, name] = chance.of(places)
  const other = chance.of(places)
  switch (chance.below(7)) {
    case 0:
      delete held[name]
      return
    case 1:
      held[chance.of(['extension', '_value', 'resourceType', 'id', 'item', 'answer', chance.text(5)])] =
        held[name]
      return
    case 2:
      if (Array.isArray(held)) held.push(structuredClone(held[Number(name)]))
      else held[name] = [held[name]]
      return
    case 3:
      held[name] = structuredClone(other[0][other[1]])
      return
    default:
      held[name] = junk(chance)
  }
}

/** Spoils the text of a resource, as a line or a careless program would. */
function spoil(chance: Chance, text: string): string {
  const at = chance.below(text.length + 1)
  const rest = text.slice(at)
  return `${text.slice(0, at)}${chance.of([
    '',
    rest.slice(chance.below(20)),
    `${chance.of(['{', '}', '[', ']', '"', ',', ':', '\\', '\u0000', '\ufeff', '<'])}${rest}`,
    rest.replace(/:\s*\d+/, ':1e400'),
    rest.replace(/:\s*\d+/, `:${'9'.repeat(400)}`),
    rest.replace(/"(\w+)":/, '"$1":1,"$1":'),
    rest.replace(/"(\w+)":/, '"__proto__":{"a":1},"$1":'),
    rest.replace(/"(\w+)":/, '"constructor":{"prototype":{}},"$1":'),
    rest.replace(/":"/, '":"\\u0000\\u202e\\ud800'),
    `${'['.repeat(chance.below(3_000))}${rest}`,
  ])}`
}

const codes = [
  '75893-8',
  '91145-3',
  '91146-1',
  '44250-9',
  '44260-8',
  '107334-5',
  'pgic-1',
  'was-1',
  'areas',
  'pain_days',
  '91147-9',
]
const panels = ['91148-7', '44249-1', '69737-5', '69724-3', 'peg', 'phq-9', 'pgic', 'x']

/** Answers to one of our instruments, right or nearly right. */
function response(chance: Chance, at: number): Resource {
  const answer = (): Resource =>
    chance.of<Resource>([
      { valueInteger: chance.below(12) },
      { valueInteger: chance.below(11) },
      { valueInteger: chance.below(11) },
      { valueDecimal: chance.part() * 11 },
      { valueCoding: { system: 'http://loinc.org', code: chance.of(['LA6568-5', 'LA6569-3', 'LA0-0']) } },
      { valueQuantity: { value: chance.below(11) } },
      { valueString: chance.text(10) },
      {},
    ])
  const items = chance.once(2)
    ? codes.slice(0, 3)
    : Array.from({ length: chance.below(12) }, () => chance.of(codes))
  return {
    resourceType: 'QuestionnaireResponse',
    ...(chance.once(2) && { id: `r${at}` }),
    questionnaire: `https://${chance.of(['concord.example/fhir', 'loinc.org/q'])}/Questionnaire/${chance.of(panels)}${chance.of(['', '|1.0.0', '|2', '|site:1'])}`,
    status: chance.of(['completed', 'completed', 'amended', 'in-progress', 'entered-in-error', 'x']),
    ...(chance.once(4) && { subject: { reference: chance.of(['Patient/1', 'Patient/2', '#p', 'Group/1']) } }),
    authored: `20${10 + chance.below(18)}-0${1 + chance.below(9)}-${10 + chance.below(22)}${chance.of(['', 'T10:00:00Z'])}`,
    item: items.map((linkId) => ({ linkId: chance.once(5) ? `/${linkId}` : linkId, answer: [answer()] })),
  }
}

/** A file that somebody gives, made of what we give ourselves, of what we know, and of anything. */
export function fileOf(chance: Chance, corpus: readonly string[]): string {
  const one = (at: number): Resource =>
    chance.once(3) && corpus.length > 0 ? JSON.parse(chance.of(corpus)) : response(chance, at)
  const several = Array.from({ length: chance.once(20) ? 40 : 1 + chance.below(5) }, (_, at) => one(at))
  const whole: Resource = chance.once(4)
    ? (several[0] as Resource)
    : {
        resourceType: 'Bundle',
        type: chance.of(['collection', 'transaction', 'x']),
        entry: several.map((resource) => ({ resource })),
      }
  const times = chance.below(5)
  for (let turn = 0; turn < times; turn++) mutate(chance, whole)
  const text = JSON.stringify(whole)
  return chance.once(5) ? spoil(chance, text) : text
}

/** One request of the side that takes something in. */
export function importCase(chance: Chance, corpus: readonly string[], origin: string): Case {
  const body = fileOf(chance, corpus)
  const headers: Record<string, string> = chance.once(30) ? {} : { origin }
  if (chance.once(4)) {
    const mark = 'x-fuzz-x'
    const form = `--${mark}\r\ncontent-disposition: form-data; name="${chance.of(['file', 'file', 'other'])}"; filename="a.json"\r\n\r\n${body}\r\n--${mark}${chance.of(['--\r\n', '--\r\n', ''])}`
    return {
      method: 'POST',
      path: '/import',
      headers: { ...headers, 'content-type': `multipart/form-data; boundary=${mark}` },
      body: form,
      api: false,
    }
  }
  const kind = chance.once(20)
    ? chance.of(['text/plain', '', 'application/xml'])
    : chance.of(['application/fhir+json', 'application/json; charset=utf-8'])
  const path = chance.once(15)
    ? chance.of(['/fhir', '/fhir/QuestionnaireResponse', '/fhir/Bundle', '/fhir/Patient/$x'])
    : '/fhir/$import-preview'
  return { method: 'POST', path, headers: { ...headers, 'content-type': kind }, body, api: true }
}
