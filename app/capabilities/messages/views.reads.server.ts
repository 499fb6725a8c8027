import type { PersonViewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { isConfirmed } from '../sharing/reads.server.ts'
import { readTeamDesk, readTeamsMet, type Team } from './desk.reads.server.ts'
import { messagesOnAPage, readShared, readThreads, readUnopened } from './reads.server.ts'
import type { OwnMessages, TeamView } from './views.ts'

/** A team as this person meets it. */
export async function viewOf(tx: Tx, { personId }: PersonViewer, team: Team, now: Date): Promise<TeamView> {
  return {
    ...(await readTeamDesk(tx, team, now)),
    confirmed: await isConfirmed(tx, personId, { kind: 'team', id: team.id }),
    sharedUntil: await readShared(tx, personId, team.id),
  }
}

/** Everything on a person's page of messages. */
export async function readOwnMessages(tx: Tx, viewer: PersonViewer, now: Date): Promise<OwnMessages> {
  const teams: TeamView[] = []
  for (const team of await readTeamsMet(tx)) teams.push(await viewOf(tx, viewer, team, now))
  return {
    teams,
    threads: await readThreads(tx, viewer.personId),
    unopened: await readUnopened(tx, viewer.personId),
  }
}

/** One team that a person has met: the one that was asked for, or the only one. */
export async function readTeamView(
  tx: Tx,
  viewer: PersonViewer,
  teamId: string | undefined,
  now: Date,
): Promise<TeamView | undefined> {
  const teams = await readTeamsMet(tx)
  const [only] = teams
  const team = teamId ? teams.find(({ id }) => id === teamId) : teams.length === 1 ? only : undefined
  return team && viewOf(tx, viewer, team, now)
}

/** Where earlier messages and the latest are found. */
export function pagesOf(at: string, messages: readonly { id: string }[], cursor: string | undefined) {
  const [oldest] = messages
  return {
    earlier: oldest && messages.length === messagesOnAPage ? `${at}?before=${oldest.id}` : undefined,
    latest: cursor ? at : undefined,
  }
}
