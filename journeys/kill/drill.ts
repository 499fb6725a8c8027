import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryFolder } from '../../app/platform/process/testing.ts'
import { buildAll, root } from '../../build/steps/all.ts'
import { type Concord, startConcord } from './concord.ts'
import { type Count, countKept } from './count.ts'
import { signInPeople } from './people.ts'
import { type Stream, startStream } from './stream.ts'

export type Found = Count & { acknowledged: number; resent: number; restarts: number }

const peopleAtOnce = 8

/** Kills Concord so many times, then Postgres as often, while people check in; then counts what was kept. */
export async function killWhileCheckingIn(
  times: number,
  say: (line: string) => void = () => {},
): Promise<Found> {
  const built = path.join(root, 'node_modules/.cache', `concord-kill-${process.pid}`)
  const home = temporaryFolder()
  let concord: Concord | undefined
  try {
    await buildAll(built)
    concord = await startConcord(path.join(built, 'server.js'), path.join(home.folder, 'data'))
    const people = await signInPeople(concord.data, concord.url, peopleAtOnce)
    const stream = startStream(concord.url, people)
    const restarts = [
      ...(await killTimes(times, 'Concord', concord.killConcord, stream, say)),
      ...(await killTimes(times, 'Postgres', concord.killPostgres, stream, say)),
    ].length
    await stream.end()
    const count = await countKept(concord.data, stream.kept)
    const resent = stream.kept.filter((entry) => entry.sent > 1).length
    return { ...count, acknowledged: stream.kept.length, resent, restarts }
  } finally {
    await concord?.stop()
    home.remove()
    rmSync(built, { recursive: true, force: true })
  }
}

/** Kills again and again, each time once some more check-ins have been kept. */
async function killTimes(
  times: number,
  what: string,
  kill: () => Promise<number>,
  stream: Stream,
  say: (line: string) => void,
): Promise<number[]> {
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    const enough = stream.kept.length + 1 + Math.floor(Math.random() * 150)
    for (const until = Date.now() + 5_000; stream.kept.length < enough && Date.now() < until; ) await wait(2)
    took.push(await kill())
  }
  took.sort((a, b) => a - b)
  const median = Math.round(took[took.length >> 1] ?? 0)
  const most = Math.round(took.at(-1) ?? 0)
  say(`${what} killed ${times} times: ready again in ${median} ms (median), ${most} ms at most`)
  return took
}
