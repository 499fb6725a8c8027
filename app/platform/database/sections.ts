import { sql } from 'kysely'
import type { Tx } from './connection.ts'

/** Keeps when a section of a person last changed, whichever of the two sides changed it. */
export async function sectionChanged(tx: Tx, personId: string, section: string, at: Date): Promise<void> {
  await sql`select concord.section_changed(${personId}, ${section}, ${at})`.execute(tx)
}

/** The sections of this person that whoever asks, a professional, holds a grant for now. */
export async function heldSections(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ held: string[] }>`select concord.held_sections(${personId}) as held`.execute(
    tx,
  )
  return rows[0]?.held ?? []
}

export type Due = {
  personId: string
  section: string
  kind: string
  itemId: string
  /** For one professional or one team only; otherwise for whoever holds a grant of the section. */
  membershipId?: string
  teamId?: string
}

/** Says that something waits for professionals from a moment on; with `undefined`, that it no longer does. */
export async function setDue(tx: Tx, due: Due, at: Date | undefined): Promise<void> {
  const { personId, section, kind, itemId, membershipId = null, teamId = null } = due
  await sql`
    select concord.set_due(${personId}, ${section}, ${kind}, ${itemId}, ${at ?? null}, ${membershipId}, ${teamId})
  `.execute(tx)
}
