import { inSession } from '../../../platform/database/transaction.ts'
import { readViewer } from '../../../platform/database/viewer.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { setDisplayCookie } from '../../../platform/http/display-cookie.ts'
import type { SignedIn } from '../../../platform/identity/core.ts'
import type { Platform } from '../../../platform/platform.ts'
import { localPath } from '../../../platform/pure/local-path.ts'
import { readDiscreet } from '../../discreet/reads.server.ts'
import { privacyNews } from '../../notices/contract.ts'
import { isPrivacyDue } from '../../notices/reading.reads.server.ts'
import { giveCookies } from '../asking.server.ts'
import { readRooms } from '../reads.server.ts'
import { roomToEnter } from '../rules.ts'

/** Takes a new session into its room and says where to go on; the session it replaces ends. */
export async function arrive(c: AppContext, signedIn: SignedIn, wanted: string | undefined): Promise<string> {
  const { platform, sessionHash } = c.var
  const { identity, database } = platform
  giveCookies(c, signedIn.cookies)
  if (sessionHash !== undefined && sessionHash !== signedIn.hash) await identity.endSession(sessionHash)
  const next = localPath(wanted)
  const { rooms, discreet } = await inSession(database.app, signedIn.hash, async (tx) => {
    const viewer = await readViewer(tx)
    return { rooms: viewer && (await readRooms(tx, viewer)), discreet: await readDiscreet(tx) }
  })
  // What the account chose holds on each device; who never chose leaves the device as it is.
  if (discreet !== undefined) setDisplayCookie(c, 'discreet', discreet ? 'on' : undefined)
  const room = rooms ? roomToEnter(rooms) : { enter: null }
  if (room === 'ask') return next === '/' ? '/rooms' : `/rooms?next=${encodeURIComponent(next)}`
  if (room.enter !== null) await identity.chooseMembership(signedIn.hash, room.enter)
  return noticeFirst(platform, signedIn.hash, next)
}

// Whoever comes for these is not asked to read anything.
const never = /^\/(flare|bad-day|help-now)(?![\w-])/

/** Where to go on; past the privacy notice for whoever has not read the one in force. */
export async function noticeFirst({ database }: Platform, hash: string, next: string): Promise<string> {
  if (never.test(next)) return next
  const due = await inSession(database.app, hash, async (tx) => {
    const viewer = await readViewer(tx)
    return viewer !== undefined && isPrivacyDue(tx, viewer)
  })
  return due ? `${privacyNews}?next=${encodeURIComponent(next)}` : next
}
