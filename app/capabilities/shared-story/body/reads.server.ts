import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { BodyMap, Drawing } from './contract.ts'

export type BodyTables = {
  body_map: {
    person_id: string
    map_id: string
    drawing: Buffer
    drawn_at: Date
    superseded_at: Date | null
  }
}

/** The body map that stands; undefined: the person has not said, which is not the same as nowhere. */
export async function readBodyMap(tx: Tx, keys: Keyring, personId: string): Promise<BodyMap | undefined> {
  const row = await maps(tx, personId).where('superseded_at', 'is', null).executeTakeFirst()
  return row && open(row, keys)
}

/** Every body map there was, newest first, the one that stands among them. */
export async function readBodyMaps(tx: Tx, keys: Keyring, personId: string): Promise<BodyMap[]> {
  const rows = await maps(tx, personId)
    .orderBy('drawn_at', 'desc')
    .orderBy('map_id', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => open(row, keys))
}

const maps = (tx: Tx, personId: string) =>
  tx.withTables<BodyTables>().selectFrom('body_map').selectAll().where('person_id', '=', personId)

function open(row: BodyTables['body_map'], keys: Keyring): BodyMap {
  const place = { table: 'body_map', column: 'drawing', row: row.map_id, person: row.person_id }
  const drawing = JSON.parse(keys.open(row.drawing, place)) as Drawing
  return { id: row.map_id, drawnAt: row.drawn_at, ...drawing, words: drawing.words }
}
