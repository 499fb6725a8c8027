import type { Tx } from '../../platform/database/connection.ts'
import { wallClock } from '../../platform/pure/wall-clock.ts'
import { readStaff, readTeams } from '../service-setup/reads.server.ts'
import type { Colleague } from './contract.ts'
import { readAbsences, readColleagues, readCover, readHolidays, readSetting } from './desk.reads.server.ts'
import { type Cover, zone } from './service.contract.ts'
import type { ServiceDeskView } from './views.ts'

/** What a service has named about messages, for its administrator. */
export async function readServiceDesk(tx: Tx, serviceId: string, now: Date): Promise<ServiceDeskView> {
  const { date } = wallClock(now, zone)
  const staff = await readStaff(tx, serviceId)
  const professionals = staff.filter(({ role }) => role === 'professional')
  const ids = professionals.map(({ membershipId }) => membershipId)
  const names = new Map(staff.map(({ membershipId, name }) => [membershipId, name]))
  const teams: ServiceDeskView['teams'] = []
  for (const { teamId, name } of await readTeams(tx, serviceId))
    teams.push({ id: teamId, name, cover: await readCover(tx, teamId, await readColleagues(tx, teamId)) })
  const absences = await readAbsences(tx, ids, date)
  return {
    setting: await readSetting(tx, serviceId),
    holidays: await readHolidays(tx, serviceId, date),
    absences: absences.map((absence) => ({ absence, name: names.get(absence.membershipId) ?? '' })),
    teams,
    professionals: professionals.map(({ membershipId, name }) => ({ membershipId, name })),
  }
}

/** One team of a service, with who is in it and who stands in; undefined where there is none. */
export async function readTeamCover(
  tx: Tx,
  serviceId: string,
  teamId: string,
): Promise<{ team: { id: string; name: string }; colleagues: Colleague[]; cover: Cover } | undefined> {
  const found = (await readTeams(tx, serviceId)).find((team) => team.teamId === teamId)
  if (!found) return undefined
  const colleagues = await readColleagues(tx, teamId)
  return {
    team: { id: teamId, name: found.name },
    colleagues,
    cover: await readCover(tx, teamId, colleagues),
  }
}
