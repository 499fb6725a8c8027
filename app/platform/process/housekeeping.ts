import type { Platform } from '../platform.ts'
import type { Lifetime } from './lifetime.ts'

const hour = 60 * 60 * 1000

/** Once an hour: forget sessions that are over and tries that no longer count. Any number of processes may. */
export function keepHouse(
  { identity, log }: Pick<Platform, 'identity' | 'log'>,
  lifetime: Pick<Lifetime, 'onEnd'>,
): void {
  const timer = setInterval(() => {
    identity.sweep().catch((error) => log.fault('housekeeping', error))
  }, hour)
  timer.unref()
  lifetime.onEnd(async () => clearInterval(timer))
}
