import type { MemberViewer, PersonViewer } from '../../platform/access/viewer.ts'
import { recordAccess } from '../../platform/audit/audit.store.server.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readPersonName } from '../../platform/database/person-name.ts'
import { isId } from '../../platform/pure/ids.ts'
import type { Message, Thread } from './contract.ts'
import { readColleagues, readSetting, readTeamDesk } from './desk.reads.server.ts'
import { readWritableTeams } from './professional.reads.server.ts'
import { readMessages } from './reads.server.ts'
import { markOpened, settleNotices } from './store.server.ts'
import { pagesOf, viewOf } from './views.reads.server.ts'
import type { OwnThread, TheirThread } from './views.ts'

/** A thread as its person opens it: what is new counts as opened from now on. */
export async function openOwnThread(
  tx: Tx,
  keys: Keyring,
  viewer: PersonViewer,
  thread: Thread,
  before: string | undefined,
  now: Date,
): Promise<OwnThread> {
  const { personId } = viewer
  const cursor = before && isId(before) ? before : undefined
  const messages = await readMessages(tx, keys, thread, cursor)
  const fresh = unopenedBy(
    personId,
    messages.filter(({ author }) => author),
  )
  await markOpened(tx, personId, fresh, personId, now)
  await settleNotices(tx, personId, now)
  return {
    thread,
    messages,
    view: await viewOf(tx, viewer, thread.team, now),
    ...pagesOf(`/messages/${thread.id}`, messages, cursor),
  }
}

/** A thread as a professional opens it, which is recorded; undefined where the person shares nothing with them. */
export async function openTheirThread(
  tx: Tx,
  keys: Keyring,
  viewer: MemberViewer,
  thread: Thread,
  before: string | undefined,
  now: Date,
): Promise<TheirThread | undefined> {
  const { personId, team } = thread
  const name = await readPersonName(tx, keys, personId)
  if (name === undefined) return undefined
  const cursor = before && isId(before) ? before : undefined
  const found = await readMessages(tx, keys, thread, cursor)
  const fresh = unopenedBy(
    viewer.membershipId,
    found.filter(({ author }) => !author),
  )
  await markOpened(tx, personId, fresh, viewer.membershipId, now)
  // Whoever reads this has opened it: their own page says so too.
  const messages = fresh.length > 0 ? await readMessages(tx, keys, thread, cursor) : found
  await recordAccess(tx, personId, ['messages'], 'page', now)
  const at = `/people/${personId}/messages/${thread.id}`
  return {
    ...{ thread, messages, name },
    last: cursor ? (await readMessages(tx, keys, thread)).at(-1) : messages.at(-1),
    setting: await readSetting(tx, viewer.serviceId),
    answering: (await readWritableTeams(tx, personId)).includes(team.id)
      ? {
          own: viewer.membershipId,
          desk: (await readTeamDesk(tx, team, now)).desk,
          colleagues: await readColleagues(tx, team.id),
        }
      : undefined,
    ...pagesOf(at, messages, cursor),
  }
}

function unopenedBy(reader: string, messages: readonly Message[]): string[] {
  return messages
    .filter(({ openedBy }) => !openedBy.some((each) => each.reader === reader))
    .map(({ id }) => id)
}
