import type { Bench } from '../bench.ts'
import { answering, load, reading } from '../load/load.ts'
import { median, type Row, row } from '../report.ts'

const [clients, points] = [8, 90]

/** 2: a check-in as a QuestionnaireResponse. 5: ninety observations of one person by a search. */
export async function fhirFigures({ settings, many, baseline }: Bench): Promise<Row[]> {
  const { rounds, seconds, warmUpSeconds } = settings
  const { port } = many.concord
  const run = (aims: Parameters<typeof load>[0]['aims'], wanted: number) =>
    load({ port, clients, seconds, warmUpSeconds, aims }, wanted)
  const search = (id: string) => `/fhir/Observation?patient=${id}&_count=${points}`
  // Only those who have so many: half a year of weeks has gaps.
  const asked = []
  for (const person of many.persons) {
    const headers = { cookie: person.cookie }
    const answer = await fetch(`http://localhost:${port}${search(person.id)}`, { headers })
    const { entry = [] } = (await answer.json()) as { entry?: unknown[] }
    if (entry.length === points) asked.push(reading(search(person.id), { port, cookie: person.cookie }))
  }
  if (asked.length < clients) throw new Error(`only ${asked.length} people have ${points} observations`)
  const sent = many.persons.map((person) => answering(person.id, { port, cookie: person.cookie }))
  const raw: Record<string, number[]> = {}
  const note = (name: string, value: number) => {
    raw[name] = [...(raw[name] ?? []), value]
  }
  for (let round = 0; round < rounds; round++) {
    const peer = await baseline.run(clients, seconds)
    const kept = await run(sent, 201)
    const found = await run(asked, 200)
    note(`${baseline.name} a second`, peer.perSecond)
    note('kept a second', kept.perSecond)
    note('searches a second', found.perSecond)
    note('kept of peer', kept.perSecond / peer.perSecond)
    note('searches of peer', found.perSecond / peer.perSecond)
    note('kept p95 ms', kept.p95)
    note('search p95 ms', found.p95)
    note('load µs each', found.loadCpu)
  }
  const of = (...names: string[]) => Object.fromEntries(names.map((name) => [name, raw[name] ?? []]))
  const made = (number: number, what: string, ratio: string, least: number, ...others: string[]) =>
    row(
      number,
      `${what}, ${clients} clients, of ${baseline.name}`,
      median(raw[ratio] ?? []),
      '×',
      'least',
      least,
      of(`${baseline.name} a second`, ...others),
    )
  return [
    made(2, 'check-in by FHIR', 'kept of peer', 0.12, 'kept a second', 'kept p95 ms'),
    made(
      5,
      `${points} observations by FHIR search`,
      'searches of peer',
      0.11,
      'searches a second',
      'search p95 ms',
      'load µs each',
    ),
  ]
}
