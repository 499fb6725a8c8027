import { fromKysely, PgBoss } from 'pg-boss'
import type { Tx } from '../database/connection.ts'
import { grantQueues } from './grants.store.server.ts'
import { type JobData, type QueueName, queues } from './queues.ts'

export type Jobs = {
  /** Puts a job into the queue, to be run at `at`, in the transaction of the act that needs it. */
  send<Q extends QueueName>(tx: Tx, queue: Q, data: JobData[Q], at: Date): Promise<void>
  /** Runs the jobs of a queue in this process. What throws is tried again. */
  work<Q extends QueueName>(queue: Q, run: (data: JobData[Q]) => Promise<void>): Promise<void>
  /** Waits for the jobs under way. */
  stop(): Promise<void>
}

type Options = { url: string; onFault: (error: unknown) => void; migrate?: boolean }

const batch = 10
// A job that is due now wakes the queue; one that falls due later waits for this many seconds at most.
const patience = 15

/** The queue, as a login of its own. It connects when it is first used. */
export function createJobs({ url, onFault, migrate = false }: Options): Jobs {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    max: 2,
    createSchema: false,
    migrate,
    schedule: false,
    useListenNotify: true,
    notifyHeartbeatIntervalMs: 30_000,
    superviseIntervalSeconds: 60,
    flowIntervalSeconds: 3600,
    bamIntervalSeconds: 3600,
    monitorVacuum: false,
  })
  boss.on('error', onFault)
  let started: Promise<PgBoss> | undefined
  const start = () => {
    started ??= boss.start()
    return started
  }
  return {
    async send(tx, queue, data, at) {
      await start()
      // Only a job without a time wakes the queue.
      const later = at > new Date() ? { startAfter: at } : {}
      await boss.send(queue, data, { ...later, db: fromKysely(tx) })
    },
    async work(queue, run) {
      await start()
      const options = {
        batchSize: batch,
        burstWhenBatchFull: true,
        notifyPollingIntervalSeconds: patience,
        perJobResults: true,
      } as const
      await boss.work<JobData[typeof queue], void, typeof options>(queue, options, (jobs) =>
        Promise.all(
          jobs.map(({ id, data }) =>
            run(data).then(
              () => ({ id, status: 'completed' as const }),
              (error) => {
                onFault(error)
                return { id, status: 'failed' as const }
              },
            ),
          ),
        ),
      )
    },
    async stop() {
      if (!started) return
      await started.catch(() => {})
      await boss.stop({ timeout: 20_000 })
    },
  }
}

/** Makes or updates the queue's own tables, and lets requests put jobs in. Repeatable. */
export async function prepareJobs(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    max: 1,
    createSchema: false,
    supervise: false,
    schedule: false,
  })
  // Whatever goes wrong is thrown by the step it happens in.
  boss.on('error', () => {})
  await boss.start()
  try {
    for (const [name, options] of Object.entries(queues)) await boss.createQueue(name, options)
    await grantQueues(boss.getDb())
  } finally {
    await boss.stop({ graceful: false })
  }
}
