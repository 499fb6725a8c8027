import { type Aim, blow, type Tally } from './connection.ts'

export type Job = {
  port: number
  clients: number
  /** How long is measured; a request count instead measures until all are answered. */
  seconds?: number
  requests?: number
  warmUpSeconds?: number
  /** Client i sends aims i, i + clients, … and begins again. */
  aims: Aim[]
}

export type Measured = {
  requests: number
  seconds: number
  perSecond: number
  p50: number
  p95: number
  mean: number
  statuses: Record<number, number>
  /** Processor time of the load itself, in microseconds a request. */
  loadCpu: number
}

// A process of its own: what it costs is not taken from what it measures.
process.on('message', async (job: Job) => {
  const until = { measuring: !job.warmUpSeconds, done: false, left: job.requests ?? Number.POSITIVE_INFINITY }
  const tally: Tally = { latencies: [], statuses: {} }
  const running = Promise.all(
    Array.from({ length: job.clients }, (_, client) =>
      blow(job.port, tally, until, (turn) => {
        const at = (client + turn * job.clients) % job.aims.length
        return job.aims[at] as Aim
      }),
    ),
  )
  if (job.warmUpSeconds) await pause(job.warmUpSeconds)
  until.measuring = true
  const cpu = process.cpuUsage()
  const began = performance.now()
  if (job.seconds) {
    await Promise.race([running, pause(job.seconds)])
    until.done = true
  } else await running
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const counted = { ...tally, latencies: tally.latencies.slice() }
  await running
  process.send?.(measured(counted, seconds, user + system))
})

function measured({ latencies, statuses }: Tally, seconds: number, cpu: number): Measured {
  const sorted = Float64Array.from(latencies).sort()
  const requests = sorted.length
  const place = (share: number) => sorted[Math.min(requests - 1, Math.floor(requests * share))] ?? Number.NaN
  return {
    requests,
    seconds,
    perSecond: requests / seconds,
    p50: place(0.5),
    p95: place(0.95),
    mean: sorted.reduce((sum, each) => sum + each, 0) / requests,
    statuses,
    loadCpu: cpu / requests,
  }
}

const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000))
