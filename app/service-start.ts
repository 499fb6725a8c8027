import { packs } from './capabilities/measures/packs/content.reads.server.ts'
import { standingOf } from './capabilities/measures/settings/rules.ts'
import { readSite } from './capabilities/measures/settings/sites.reads.server.ts'
import { readServiceDesk } from './capabilities/messages/service.reads.server.ts'
import { allItems } from './capabilities/programme/content.reads.server.ts'
import { readPublished } from './capabilities/programme/library/published.reads.server.ts'
import type { NamedElsewhere } from './capabilities/service-setup/contract.ts'
import type { MemberViewer } from './platform/access/viewer.ts'
import type { Tx } from './platform/database/connection.ts'

/** What the checklist of a new service asks of messages, of measures and of the programme. */
export async function readNamedElsewhere(
  tx: Tx,
  { serviceId }: MemberViewer,
  now: Date,
  demonstration: boolean,
): Promise<NamedElsewhere> {
  const { setting, teams, holidays } = await readServiceDesk(tx, serviceId, now)
  const site = await readSite(tx, serviceId)
  const published = await readPublished(tx, demonstration)
  return {
    hours: setting !== undefined,
    on: setting?.on === true,
    uncovered: teams.filter(({ cover }) => cover.length === 0).map(({ id, name }) => ({ id, name })),
    holidays: holidays.length,
    unnamed: packs
      .filter((pack) => site && standingOf(pack, site) === 'needs-actor')
      .map(({ pack: { id, title } }) => ({ id, title })),
    pages: allItems().filter((item) => published.has(item)).length,
  }
}
