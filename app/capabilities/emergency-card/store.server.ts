import { sql } from 'kysely'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { CardWords, OpenCard } from './contract.ts'
import { type CardTables, placeOf } from './reads.server.ts'

type NewCard = {
  personId: string
  id: string
  link: Buffer
  code: Buffer
  words: Buffer
  until: Date
  at: Date
}

/** Makes a card. */
export async function addCard(tx: Tx, one: NewCard): Promise<void> {
  await tx
    .withTables<CardTables>()
    .insertInto('emergency_card')
    .values({
      person_id: one.personId,
      card_id: one.id,
      link_mac: one.link,
      code_mac: one.code,
      words: one.words,
      created_at: one.at,
      until_at: one.until,
      ended_at: null,
    })
    .execute()
  await auditPerson(tx, one.personId, one.at, {
    kind: 'card-made',
    card: one.id,
    until: one.until.toISOString(),
  })
}

/** Ends a card at once; doing it twice changes nothing. False: it is not this person's. */
export async function endCard(tx: Tx, personId: string, id: string, at: Date): Promise<boolean> {
  const db = tx.withTables<CardTables>()
  const done = await db
    .updateTable('emergency_card')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('card_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows) {
    await auditPerson(tx, personId, at, { kind: 'card-ended', card: id })
    return true
  }
  const known = await db
    .selectFrom('emergency_card')
    .select('card_id')
    .where('person_id', '=', personId)
    .where('card_id', '=', id)
    .executeTakeFirst()
  return known !== undefined
}

type Way = { link: Buffer } | { code: Buffer }
export type Opened = { outcome: 'open'; cardId: string; card: OpenCard } | { outcome: 'unknown' | 'wait' }

/** Opens a card by its link, which stands in the person's log; or finds it by its code, which leads to the link. */
export async function openCard(tx: Tx, keys: Keyring, way: Way, client: Buffer, at: Date): Promise<Opened> {
  const { rows } = await sql<{
    outcome: Opened['outcome']
    person_id: string
    card_id: string
    words: Buffer
    created_at: Date
    until_at: Date
  }>`
    select * from concord.open_card(
      ${'link' in way ? way.link : null}::bytea, ${'code' in way ? way.code : null}::bytea, ${client}, ${at}
    )
  `.execute(tx)
  const row = rows[0]
  if (row?.outcome !== 'open') return { outcome: row?.outcome ?? 'unknown' }
  const words = JSON.parse(keys.open(row.words, placeOf(row.card_id, row.person_id))) as CardWords
  return {
    outcome: 'open',
    cardId: row.card_id,
    card: { words, createdAt: row.created_at, until: row.until_at },
  }
}
