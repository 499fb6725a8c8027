import type { MemberViewer } from '../../platform/access/viewer.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { isId } from '../../platform/pure/ids.ts'
import { readOwnTeams, readTeamDesk, type TeamDesk } from './desk.reads.server.ts'
import {
  type After,
  readInboxOf,
  readTeamInbox,
  type Waiting,
  waitingOnAPage,
} from './professional.reads.server.ts'
import { answererNow } from './rules.ts'
import type { Inbox, InboxRow } from './views.ts'

type Asked = { view: 'mine' | 'team'; after: string | undefined; now: Date }

/** What waits for an answer, longest first: of the one who asks and those they stand in for, or of all of their teams. */
export async function readInbox(
  tx: Tx,
  keys: Keyring,
  { membershipId }: MemberViewer,
  { view, after, now }: Asked,
): Promise<Inbox> {
  const desks: TeamDesk[] = []
  for (const team of await readOwnTeams(tx, membershipId)) desks.push(await readTeamDesk(tx, team, now))
  const ids = desks.map(({ team }) => team.id)
  const teams = desks.map(({ team, desk }) => ({ id: team.id, name: team.name, off: desk === undefined }))
  const rowOf = ({ name, ...thread }: Waiting): InboxRow => {
    const desk = desks.find(({ team }) => team.id === thread.team.id)?.desk ?? { absences: [], cover: [] }
    const promised = thread.waiting?.promised ?? now
    return { thread, name, by: answererNow(thread.assigned, promised, now, desk) }
  }
  if (view === 'mine') {
    const own = [
      membershipId,
      ...desks.flatMap(({ desk }) => desk?.absences ?? []).map((each) => each.membershipId),
    ]
    const rows = (await readInboxOf(tx, keys, ids, [...new Set(own)])).map(rowOf)
    const mine = rows.filter(({ by }) => by.who?.membershipId === membershipId)
    return { view, rows: mine, next: undefined, first: true, teams }
  }
  const place = placeOf(after)
  const waiting = await readTeamInbox(tx, keys, ids, place)
  const shown = waiting.slice(0, waitingOnAPage)
  const last = shown.at(-1)
  return {
    view,
    rows: shown.map(rowOf),
    next:
      waiting.length > waitingOnAPage && last?.waiting ? placeText(last.waiting.since, last.id) : undefined,
    first: place === undefined,
    teams,
  }
}

const placeText = (since: Date, id: string) => `${since.getTime()}~${id}`

function placeOf(typed: string | undefined): After | undefined {
  const [, at, id = ''] = /^(\d{1,15})~([\w-]+)$/.exec(typed ?? '') ?? []
  return isId(id) ? { since: new Date(Number(at)), id } : undefined
}
