import { isIdle } from './lock.rules.ts'
import { fact } from './store.ts'

/** Whether what is kept here has to be opened first: then what waits to be sent is shown to nobody either. */
export async function isLocked(now = Date.now()): Promise<boolean> {
  const [vault, opener] = await Promise.all([
    fact<{ idleMinutes: number }>('vault'),
    fact<{ usedAt: number }>('vault-key'),
  ])
  return vault !== undefined && (opener === undefined || isIdle(opener.usedAt, vault.idleMinutes, now))
}
