import type { Bench } from '../bench.ts'
import { load, reading } from '../load/load.ts'
import { startMemoryRender } from '../memory-render/start.ts'
import { median, type Row, row } from '../report.ts'
import type { World } from '../world/worlds.ts'

const clients = 8

/** 3: the caseload page, signed in; a professional has 200 people through one named and two team grants. */
export async function caseloadFigures({ settings, few, many, baseline }: Bench): Promise<Row[]> {
  const { rounds, seconds, warmUpSeconds } = settings
  const memory = await startMemoryRender(many)
  const page = (port: number, who: World['professionals']) =>
    load(
      {
        port,
        clients,
        seconds,
        warmUpSeconds,
        aims: who.map(({ cookie }) => reading('/caseload', { port, cookie })),
      },
      200,
    )
  const raw: Record<string, number[]> = {}
  const note = (name: string, value: number) => {
    raw[name] = [...(raw[name] ?? []), value]
  }
  for (let round = 0; round < rounds; round++) {
    const peer = await baseline.run(clients, seconds)
    const large = await page(many.concord.port, many.professionals)
    const rendered = await page(memory.port, many.professionals)
    const small = await page(few.concord.port, few.professionals)
    note(`${baseline.name} a second`, peer.perSecond)
    note('pages a second', large.perSecond)
    note('from memory a second', rendered.perSecond)
    note('of peer', large.perSecond / peer.perSecond)
    note('of memory', large.perSecond / rendered.perSecond)
    note(`p95 ms with ${many.people}`, large.p95)
    note(`p95 ms with ${few.people}`, small.p95)
    note('p95 ratio', large.p95 / small.p95)
    note('load µs each', large.loadCpu)
  }
  await memory.end()
  const of = (...names: string[]) => Object.fromEntries(names.map((name) => [name, raw[name] ?? []]))
  const middle = (name: string) => median(raw[name] ?? [])
  return [
    row(
      3,
      `caseload page of 20, ${clients} clients, of ${baseline.name}`,
      middle('of peer'),
      '×',
      'least',
      0.1,
      of('pages a second', `${baseline.name} a second`, 'load µs each'),
    ),
    row(
      3,
      'caseload page, of the same page from memory',
      middle('of memory'),
      '×',
      'least',
      0.4,
      of('pages a second', 'from memory a second'),
    ),
    row(
      3,
      `caseload p95, ${many.people} people, of ${few.people}`,
      middle('p95 ratio'),
      '×',
      'most',
      1.2,
      of(`p95 ms with ${many.people}`, `p95 ms with ${few.people}`),
    ),
  ]
}
