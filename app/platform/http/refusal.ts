import { matchedRoutes } from 'hono/route'
import { auditService } from '../audit/audit.store.server.ts'
import { inSession } from '../database/transaction.ts'
import { readViewer } from '../database/viewer.ts'
import type { AppContext } from './context.ts'

/**
 * Writes down that a member of a service asked for something that is not theirs, or not there: the two look alike,
 * here too. After the rollback, in a transaction of its own, by the route's pattern alone.
 */
export async function recordRefusal(c: AppContext): Promise<void> {
  const { platform, sessionHash, untraced } = c.var
  const route = matchedRoutes(c).at(-1)?.path ?? ''
  if (untraced || sessionHash === undefined || !route.includes(':')) return
  await inSession(platform.database.app, sessionHash, async (tx) => {
    const viewer = await readViewer(tx)
    if (viewer?.kind !== 'member') return
    await auditService(tx, platform.now(), { kind: 'refused', route, member: viewer.membershipId })
  })
}
