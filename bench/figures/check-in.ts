import type { Bench } from '../bench.ts'
import { checkingIn, load } from '../load/load.ts'
import { median, type Row, row } from '../report.ts'

/** 1: a check-in by form post, the whole way to its redirect. */
export async function checkInFigures({ settings, many, baseline }: Bench): Promise<Row[]> {
  const { rounds, seconds, warmUpSeconds } = settings
  const aims = many.persons.map((person) =>
    checkingIn(person.id, { port: many.concord.port, cookie: person.cookie }),
  )
  const post = (clients: number) =>
    load({ port: many.concord.port, clients, seconds, warmUpSeconds, aims }, 303)
  const raw = new Map<string, number[]>()
  const note = (name: string, value: number) => void raw.set(name, [...(raw.get(name) ?? []), value])
  for (let round = 0; round < rounds; round++) {
    for (const clients of [8, 32]) {
      const peer = await baseline.run(clients, seconds)
      const own = await post(clients)
      note(`${baseline.name} a second ${clients}`, peer.perSecond)
      note(`a second ${clients}`, own.perSecond)
      note(`ratio ${clients}`, own.perSecond / peer.perSecond)
      note(`${baseline.name} mean ms ${clients}`, peer.meanLatency)
      note(`p95 ms ${clients}`, own.p95)
      note(`load µs each ${clients}`, own.loadCpu)
    }
  }
  const of = (...names: string[]) => Object.fromEntries(names.map((name) => [name, raw.get(name) ?? []]))
  const ratio = (clients: number, least: number) =>
    row(
      1,
      `check-in, ${clients} clients, of ${baseline.name}`,
      median(raw.get(`ratio ${clients}`) ?? []),
      '×',
      'least',
      least,
      of(`a second ${clients}`, `${baseline.name} a second ${clients}`, `load µs each ${clients}`),
    )
  const slow = (raw.get('p95 ms 32') ?? []).map(
    (p95, at) => p95 / (raw.get(`${baseline.name} mean ms 32`)?.[at] ?? 0),
  )
  return [
    ratio(8, 0.25),
    ratio(32, 0.3),
    row(
      1,
      `check-in p95, 32 clients, of ${baseline.name}'s mean`,
      median(slow),
      '×',
      'most',
      6,
      of('p95 ms 32', `${baseline.name} mean ms 32`),
    ),
  ]
}
