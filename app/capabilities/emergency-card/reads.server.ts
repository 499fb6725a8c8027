import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readFlarePlan } from '../programme/flare/plan.reads.server.ts'
import { readStory } from '../shared-story/reads.server.ts'
import type { Card, CardWords, Part } from './contract.ts'

export type CardTables = {
  emergency_card: {
    person_id: string
    card_id: string
    link_mac: Buffer
    code_mac: Buffer
    words: Buffer
    created_at: Date
    until_at: Date
    ended_at: Date | null
  }
}

/** Where a card's words are sealed. */
export const placeOf = (row: string, person: string) => ({
  table: 'emergency_card',
  column: 'words',
  row,
  person,
})

/** The person's cards, newest first. */
export async function readCards(tx: Tx, keys: Keyring, personId: string): Promise<Card[]> {
  const rows = await tx
    .withTables<CardTables>()
    .selectFrom('emergency_card')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(30)
    .execute()
  return rows.map((row) => ({
    id: row.card_id,
    words: JSON.parse(keys.open(row.words, placeOf(row.card_id, personId))) as CardWords,
    createdAt: row.created_at,
    until: row.until_at,
    ended: row.ended_at !== null,
  }))
}

/** When one card was opened by somebody, newest first. */
export async function readOpenings(tx: Tx, personId: string, cardId: string): Promise<Date[]> {
  const { rows } = await sql<{ at: Date }>`
    select e.at from concord.audit_event e
    where e.person_id = ${personId} and e.kind = 'card-opened' and e.actor = ${cardId} order by e.seq desc limit 10
  `.execute(tx)
  return rows.map(({ at }) => at)
}

/** What the person has written elsewhere that could stand on a card, to be picked and changed. */
export async function readOffers(
  tx: Tx,
  keys: Keyring,
  personId: string,
): Promise<Partial<Record<Part, string>>> {
  const story = await readStory(tx, keys, personId)
  const flare = await readFlarePlan(tx, keys, personId)
  return {
    ...(flare ? { flare: flare.slice(0, 600) } : {}),
    ...(story['what-matters'] ? { matters: story['what-matters'].words.slice(0, 400) } : {}),
  }
}
