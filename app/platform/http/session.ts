import type { MemberViewer, PersonViewer, Role, Viewer } from '../access/viewer.ts'
import type { Tx } from '../database/connection.ts'
import { inSession } from '../database/transaction.ts'
import { readViewer } from '../database/viewer.ts'
import type { AppContext } from './context.ts'
import { NotFound, SignInNeeded } from './failures.ts'

/** One transaction as whoever asks; `undefined` when nobody is signed in. */
export function asAnyone<T>(
  c: AppContext,
  work: (tx: Tx, viewer: Viewer | undefined) => Promise<T>,
): Promise<T> {
  const platform = c.get('platform')
  const sessionHash = c.get('sessionHash')
  return inSession(platform.database.app, sessionHash, async (tx) => {
    const viewer = sessionHash === undefined ? undefined : await readViewer(tx)
    return work(tx, viewer)
  })
}

/** One transaction as somebody signed in. */
export function asSignedIn<T>(c: AppContext, work: (tx: Tx, viewer: Viewer) => Promise<T>): Promise<T> {
  if (c.get('sessionHash') === undefined) throw new SignInNeeded()
  return asAnyone(c, (tx, viewer) => {
    if (!viewer) throw new SignInNeeded()
    return work(tx, viewer)
  })
}

/** One transaction as a person in their own room; anybody else finds nothing here. */
export function asPerson<T>(c: AppContext, work: (tx: Tx, viewer: PersonViewer) => Promise<T>): Promise<T> {
  return asSignedIn(c, (tx, viewer) => {
    if (viewer.kind !== 'person') throw new NotFound()
    return work(tx, viewer)
  })
}

/** One transaction as a member of a service in one of these roles; anybody else finds nothing here. */
export function asMember<T>(
  c: AppContext,
  roles: readonly Role[],
  work: (tx: Tx, viewer: MemberViewer) => Promise<T>,
): Promise<T> {
  return asSignedIn(c, (tx, viewer) => {
    if (viewer.kind !== 'member' || !roles.includes(viewer.role)) throw new NotFound()
    return work(tx, viewer)
  })
}
