import type { Log } from '../log/log.ts'
import type { Lifetime } from './lifetime.ts'

/**
 * Logs what nobody caught without its message, which Node would print with whatever somebody typed. After a thrown
 * error the process ends in order, since its state is unknown; a promise that nobody awaited leaves the rest intact.
 */
export function logFaults(log: Log, lifetime: Lifetime): void {
  // Once whoever read the log is gone, a fault of writing it would be logged, and fail, without end.
  for (const out of [process.stdout, process.stderr]) out.on('error', () => {})
  const onThrown = (error: unknown) => {
    const reference = log.fault('process.fault', error)
    lifetime.giveUp(`Concord ends because of a fault of its own: see ${reference} in the log.`)
  }
  const onRejected = (error: unknown) => void log.fault('process.rejection', error)
  process.on('uncaughtException', onThrown)
  process.on('unhandledRejection', onRejected)
  lifetime.onEnd(async () => {
    process.off('uncaughtException', onThrown)
    process.off('unhandledRejection', onRejected)
  })
}
