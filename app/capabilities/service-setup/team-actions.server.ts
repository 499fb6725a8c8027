import type { MemberViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, parseForm, refused } from '../../platform/pure/form.ts'
import { TeamForm, TeamMemberForm, TeamNameForm } from './contract.ts'
import { hasTeamEnded, readStaff, readTeams } from './reads.server.ts'
import { mayBeInTeam } from './rules.ts'
import { insertTeamMember } from './store.server.ts'
import { endTeam, insertTeam, renameTeam } from './team.store.server.ts'

type Made = Parsed<{ teamId: string }>

/** Makes a team; the form sent again leads to the team that it made. */
export async function makeTeam(tx: Tx, viewer: MemberViewer, form: URLSearchParams, at: Date): Promise<Made> {
  const parsed = parseForm(TeamForm, form)
  if (!parsed.ok) return parsed
  const { name, key } = parsed.value
  const teamId = await insertTeam(tx, { id: newId(at), serviceId: viewer.serviceId, name, key, at })
  return teamId
    ? { ok: true, value: { teamId } }
    : refused(Object.fromEntries(form), { field: 'name', code: 'taken' })
}

const isThere = async (tx: Tx, { serviceId }: MemberViewer, teamId: string) =>
  (await readTeams(tx, serviceId)).some((team) => team.teamId === teamId)

/** Gives a team another name; `undefined` when there is no such team. */
export async function changeTeamName(
  tx: Tx,
  viewer: MemberViewer,
  teamId: string,
  form: URLSearchParams,
  at: Date,
): Promise<Made | undefined> {
  if (!(await isThere(tx, viewer, teamId))) return undefined
  const parsed = parseForm(TeamNameForm, form)
  if (!parsed.ok) return parsed
  const { name } = parsed.value
  const done = await renameTeam(tx, { id: teamId, serviceId: viewer.serviceId, name, at })
  return done === 'renamed'
    ? { ok: true, value: { teamId } }
    : refused(Object.fromEntries(form), { field: 'name', code: 'taken' })
}

/** Ends a team of this service. Said again, it has ended already; false when there never was such a team. */
export async function stopTeam(tx: Tx, viewer: MemberViewer, teamId: string, at: Date): Promise<boolean> {
  return (await endTeam(tx, teamId, at)) || hasTeamEnded(tx, viewer.serviceId, teamId)
}

/** Puts a professional of this service into one of its teams; `undefined` when there is no such team. */
export async function addTeamMember(
  tx: Tx,
  viewer: MemberViewer,
  teamId: string,
  form: URLSearchParams,
  at: Date,
): Promise<Made | undefined> {
  if (!(await isThere(tx, viewer, teamId))) return undefined
  const parsed = parseForm(TeamMemberForm, form)
  if (!parsed.ok) return parsed
  const staff = await readStaff(tx, viewer.serviceId)
  const member = staff.find((each) => each.membershipId === parsed.value.membership)
  if (!member || !mayBeInTeam(member.role))
    return refused(Object.fromEntries(form), { field: 'membership', code: 'choose' })
  await insertTeamMember(tx, teamId, member.membershipId, at)
  return { ok: true, value: { teamId } }
}
