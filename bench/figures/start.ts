import type { Bench } from '../bench.ts'
import { median, type Row, row } from '../report.ts'
import { startConcord } from '../world/concord.ts'

/** 12: a second start, from the process to its greeting, on a database that is full. */
export async function startFigures({ settings, many }: Bench): Promise<Row[]> {
  const seconds: number[] = []
  for (let round = 0; round < settings.rounds; round++) {
    await many.concord.end()
    many.concord = await startConcord(many.data)
    seconds.push(many.concord.readyAfter / 1000)
  }
  return [row(12, 'second start to ready', median(seconds), ' s', 'most', 3, { seconds })]
}
