import { sql } from 'kysely'
import type { Row, Shape } from '../archive/part.ts'
import type { Keyring } from '../crypto/keyring.ts'
import type { Tx } from './connection.ts'

/** All of a person's rows in one table, oldest first, as far as whoever asks may see them. */
export async function readOwnRows(
  tx: Tx,
  keys: Keyring,
  personId: string,
  table: string,
  shape: Shape,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(`concord.${table}`)} where person_id = ${personId} order by ${sql.ref(shape.by)}
  `.execute(tx)
  return rows.map((row) => opened(row, keys, personId, table, shape))
}

function opened(row: Row, keys: Keyring, person: string, table: string, shape: Shape): Row {
  const { sealed = {}, json = [], without = [] } = shape
  const shown = Object.entries(row).flatMap(([column, value]): [string, unknown][] => {
    if (column === 'person_id' || without.includes(column)) return []
    if (!(value instanceof Uint8Array)) return [[column, value]]
    const by = sealed[column]
    if (by === undefined) return []
    const place = [by]
      .flat()
      .map((each) => row[each])
      .join(' ')
    const words = keys.open(Buffer.from(value), { table, column, row: place, person })
    return [[column, json.includes(column) ? JSON.parse(words) : words]]
  })
  return Object.fromEntries(shown)
}
