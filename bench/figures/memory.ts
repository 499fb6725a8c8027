import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import type { Bench } from '../bench.ts'
import type { Aim } from '../load/connection.ts'
import { checkingIn, load, reading } from '../load/load.ts'
import { type Row, row } from '../report.ts'
import { startConcord } from '../world/concord.ts'

const clients = 32
const stops = 5
type Memory = { resident: number; held: number }

/** 13: the memory of the Node process after many mixed requests, and whether it goes on growing. */
export async function memoryFigures({ settings, many }: Bench): Promise<Row[]> {
  await many.concord.end()
  many.concord = await startConcord(many.data, ['--expose-gc', `--import=${probe()}`])
  const { port, child } = many.concord
  const ask = () =>
    new Promise<Memory>((resolve) => {
      child.once('message', (memory) => resolve(memory as Memory))
      child.send('memory')
    })
  const aims = mixed(many, port)
  const work = (requests: number) => load({ port, clients, requests, aims }, [200, 303])
  await work(settings.mixedRequests)
  const first = await ask()
  const held: number[] = [first.held]
  const resident: number[] = [first.resident]
  for (let stop = 1; stop <= stops; stop++) {
    await work(settings.mixedRequests / stops)
    const { held: now, resident: whole } = await ask()
    held.push(now)
    resident.push(whole)
  }
  const perHundredThousand = (slope(held) * stops * 100_000) / settings.mixedRequests
  return [
    row(13, `memory after ${settings.mixedRequests} mixed requests`, first.resident, ' MB', 'most', 180, {
      'resident MB': resident,
    }),
    row(13, 'growth of what is held, for 100,000 requests', perHundredThousand, ' MB', 'most', 1, {
      'held MB': held,
    }),
  ]
}

// Given as JavaScript: what Node loads to read TypeScript is 12 MB that the product never has.
function probe(): string {
  const written = readFileSync(path.join(import.meta.dirname, '../memory-probe.ts'), 'utf8')
  return `data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(written))}`
}

function mixed({ persons, professionals }: Bench['many'], port: number): Aim[] {
  return persons.flatMap(({ id, cookie }, n) => {
    const member = professionals[n % professionals.length]?.cookie ?? cookie
    return [
      reading('/today', { port, cookie }),
      reading('/caseload', { port, cookie: member }),
      checkingIn(id, { port, cookie }),
      reading('/check-ins', { port, cookie }),
      reading('/caseload', { port, cookie: member }),
    ]
  })
}

/** The steepness of the line that fits best. */
function slope(values: number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  const across = values.reduce((sum, each, at) => sum + (at - middle) * (each - mean), 0)
  return across / values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
}
