import type pg from 'pg'
import { looking } from '../database/looking.ts'
import { appendLine, nextLine, readAnchor } from './anchor.ts'
import { mayAnchor, readHeadsAsWorker } from './chains.reads.server.ts'

const hour = 60 * 60 * 1000
const hourOf = (at: Date) => Math.floor(at.getTime() / hour)

export type Outcome = 'written' | 'there already' | 'another does'

/** Appends this hour's line, unless another process does so now or has done so. */
export function anchorOnce(worker: pg.Pool, file: string, at: Date): Promise<Outcome> {
  return looking(worker, async (client) => {
    if (!(await mayAnchor(client))) return 'another does'
    const anchored = await readAnchor(file)
    if (anchored.at && hourOf(anchored.at) >= hourOf(at)) return 'there already'
    await appendLine(file, nextLine(anchored, await readHeadsAsWorker(client), at))
    return 'written'
  })
}

type Anchoring = { worker: pg.Pool; file: string; now: () => Date; onFault: (error: unknown) => void }

/** Anchors now and then once an hour. The answer stops it, and waits for a line that is being written. */
export function keepAnchoring({ worker, file, now, onFault }: Anchoring): () => Promise<void> {
  let underWay = Promise.resolve()
  let doneFor = 0
  const anchor = () => {
    underWay = underWay
      .then(async () => {
        const at = now()
        if (hourOf(at) === doneFor) return
        if ((await anchorOnce(worker, file, at)) !== 'another does') doneFor = hourOf(at)
      })
      .catch(onFault)
  }
  anchor()
  // Asked each minute, so that an hour in which another process ended is not left out.
  const timer = setInterval(anchor, hour / 60)
  return async () => {
    clearInterval(timer)
    await underWay
  }
}
