import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { PersonEvent } from '../../platform/audit/events.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { sectionChanged, setDue } from '../../platform/database/sections.ts'
import type { Actor } from './contract.ts'
import { type VisitRow, type VisitTables, visitRows } from './tables.reads.server.ts'

type Details = Pick<
  VisitTables['visit'],
  | 'setting'
  | 'way'
  | 'visit_on'
  | 'visit_time'
  | 'with_membership'
  | 'with_team'
  | 'with_words'
  | 'join_words'
>

/** Makes a visit. What a professional makes, the person and whoever holds the section see at once. */
export async function addVisit(
  tx: Tx,
  actor: Actor,
  { visitId, details }: { visitId: string; details: Details },
): Promise<void> {
  const { personId, membershipId, at } = actor
  await tx
    .withTables<VisitTables>()
    .insertInto('visit')
    .values({
      ...details,
      person_id: personId,
      visit_id: visitId,
      made_by: membershipId ?? null,
      made_at: at,
      edit_id: visitId,
      changed_at: at,
      changed_by: membershipId ?? null,
      helper: null,
      ready_at: null,
      shown_at: membershipId ? at : null,
      order_person_at: null,
      order_member_at: null,
      order_member: null,
      called_off_at: null,
    })
    .execute()
  await wrote(tx, actor, membershipId !== undefined, { kind: 'visit-made', visit: visitId })
}

/** One visit, held until the transaction ends, so that two who act at once act one after the other. */
export async function holdVisit(tx: Tx, personId: string, visitId: string): Promise<VisitRow | undefined> {
  return visitRows(tx, personId).where('visit_id', '=', visitId).forUpdate().executeTakeFirst()
}

/** Changes something about a visit that is held. */
export async function changeVisit(
  tx: Tx,
  { personId }: Pick<Actor, 'personId'>,
  visitId: string,
  change: Partial<VisitTables['visit']>,
): Promise<void> {
  await tx
    .withTables<VisitTables>()
    .updateTable('visit')
    .set(change)
    .where('person_id', '=', personId)
    .where('visit_id', '=', visitId)
    .execute()
}

/** What goes with every act at a visit: it is written down, and whoever shares the section learns that it changed. */
export async function wrote(
  tx: Tx,
  { personId, at }: Actor,
  shown: boolean,
  event: PersonEvent,
): Promise<void> {
  await auditPerson(tx, personId, at, event)
  if (shown) await sectionChanged(tx, personId, 'visits', at)
}

/** Says that the topics of a visit wait to be read, or that they no longer do. */
export async function agendaWaits(
  tx: Tx,
  personId: string,
  visit: Pick<VisitRow, 'visit_id' | 'with_membership' | 'with_team'>,
  from: Date | undefined,
): Promise<void> {
  const due = { personId, section: 'visits', kind: 'agenda-ready', itemId: visit.visit_id }
  const whom = {
    ...(visit.with_membership ? { membershipId: visit.with_membership } : {}),
    ...(visit.with_team ? { teamId: visit.with_team } : {}),
  }
  await setDue(tx, { ...due, ...whom }, from)
}
