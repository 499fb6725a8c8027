import { numbered } from '../../seeds/bulk/ids.ts'
import { peopleOfProfessional, waits } from '../../seeds/bulk/shape.ts'
import type { Bench } from '../bench.ts'
import type { Aim } from '../load/connection.ts'
import { load, reading } from '../load/load.ts'
import { median, type Row, row } from '../report.ts'
import { makeWorld, type World } from '../world/worlds.ts'

const clients = 8
// A small practice: as many as the demonstration service has.
const fewest = 24

/** 4: the ten-minute brief beside the caseload page, in a small practice, a service and a country. */
export async function briefFigures({ settings, few, many, folder, say }: Bench): Promise<Row[]> {
  const small = await makeWorld(folder, fewest, say)
  const rows: Row[] = []
  for (const world of [small, few, many]) {
    const raw: Record<string, number[]> = {}
    const note = (name: string, value: number) => {
      raw[name] = [...(raw[name] ?? []), value]
    }
    for (let round = 0; round < settings.rounds; round++) {
      const caseload = await reads(world, settings, caseloads(world))
      const brief = await reads(world, settings, briefs(world))
      note('brief p95 ms', brief.p95)
      note('brief p50 ms', brief.p50)
      note('caseload p95 ms', caseload.p95)
      note('caseload p50 ms', caseload.p50)
      note('ratio', brief.p95 / caseload.p95)
    }
    const { ratio = [], ...behind } = raw
    rows.push(
      row(4, `brief p95 of caseload p95, ${world.people} people`, median(ratio), '×', 'most', 3, behind),
    )
  }
  await small.concord.end()
  return rows
}

const reads = ({ concord }: World, { seconds, warmUpSeconds }: Bench['settings'], aims: Aim[]) =>
  load({ port: concord.port, clients, seconds, warmUpSeconds, aims }, 200)

const caseloads = ({ concord: { port }, professionals }: World): Aim[] =>
  professionals.map(({ cookie }) => reading('/caseload', { port, cookie }))

/** Each professional opens one person after another of their own; some are not yet theirs to open. */
function briefs({ concord: { port }, professionals, people }: World): Aim[] {
  const each = Math.min(people, peopleOfProfessional)
  return Array.from({ length: each }, (_, turn) => turn)
    .filter((turn) => !waits(turn))
    .flatMap((turn) =>
      professionals.map(({ cookie }, who) =>
        reading(`/people/${numbered('person', who * peopleOfProfessional + turn)}`, { port, cookie }),
      ),
    )
}
