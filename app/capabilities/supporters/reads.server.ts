import { sql } from 'kysely'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { isId } from '../../platform/pure/ids.ts'
import type { Supported, Supporter, SupporterSection } from './contract.ts'
import { supporterState } from './rules.ts'

export type SupporterTables = {
  supporter: {
    person_id: string
    supporter_id: string
    label: Buffer
    code: Buffer | null
    code_mac: Buffer
    code_until: Date
    sections: SupporterSection[]
    items: string[]
    visible_from: Date
    until_at: Date
    created_at: Date
    own_name: Buffer | null
    joined_at: Date | null
    confirmed_at: Date | null
    refused_at: Date | null
    ended_at: Date | null
    left_at: Date | null
  }
}

/** Where the words of one supporter are sealed. */
export const placeOf = (column: string, row: string, person: string) => ({
  table: 'supporter',
  column,
  row,
  person,
})

/** Everybody a person asked in, newest first; those that ended long ago are left to the access log. */
export async function readSupporters(
  tx: Tx,
  keys: Keyring,
  personId: string,
  now: Date,
): Promise<Supporter[]> {
  const rows = await tx
    .withTables<SupporterTables>()
    .selectFrom('supporter')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('supporter_id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => {
    const open = (sealed: Buffer, column: string) =>
      keys.open(sealed, placeOf(column, row.supporter_id, personId))
    return {
      id: row.supporter_id,
      label: open(row.label, 'label'),
      code: row.code ? open(row.code, 'code') : undefined,
      codeUntil: row.code_until,
      sections: row.sections,
      items: row.items,
      until: row.until_at,
      ownName: row.own_name ? open(row.own_name, 'own_name') : undefined,
      state: supporterState(
        {
          codeUntil: row.code_until,
          until: row.until_at,
          joinedAt: row.joined_at ?? undefined,
          confirmedAt: row.confirmed_at ?? undefined,
          refusedAt: row.refused_at ?? undefined,
          endedAt: row.ended_at ?? undefined,
          leftAt: row.left_at ?? undefined,
        },
        now,
      ),
    }
  })
}

/** When each supporter last opened what is held out to them. */
export async function readOpened(tx: Tx, personId: string): Promise<Map<string, Date>> {
  const { rows } = await sql<{ actor: string; at: Date }>`
    select e.actor, max(e.at) as at from concord.audit_event e
    where e.person_id = ${personId} and e.kind = 'opened' and e.actor_kind = 'supporter' group by 1
  `.execute(tx)
  return new Map(rows.map(({ actor, at }) => [actor, at]))
}

/** Those who asked this account in, for whoever is in no service's room. */
export async function readSupported(tx: Tx, keys: Keyring): Promise<Supported[]> {
  const { rows } = await sql<{
    supporter_id: string
    person_id: string | null
    name: Buffer | null
    sections: SupporterSection[]
    items: string[]
    until_at: Date
  }>`select * from concord.supported()`.execute(tx)
  return rows.map((row) => ({
    id: row.supporter_id,
    person:
      row.person_id && row.name
        ? {
            id: row.person_id,
            name: keys.open(row.name, {
              table: 'person',
              column: 'name',
              row: row.person_id,
              person: row.person_id,
            }),
          }
        : undefined,
    sections: row.sections,
    items: row.items,
    until: row.until_at,
  }))
}

/** One of them, confirmed, with what follows in this transaction read as their supporter. */
export async function supporting(tx: Tx, keys: Keyring, id: string) {
  const found = isId(id) ? (await readSupported(tx, keys)).find((each) => each.id === id) : undefined
  if (!found?.person) return undefined
  await sql`select set_config('concord.supporting', ${id}, true)`.execute(tx)
  return { ...found, person: found.person }
}
