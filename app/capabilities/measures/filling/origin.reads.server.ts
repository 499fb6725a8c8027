import type { Tx } from '../../../platform/database/connection.ts'
import type { MeasureTables } from './tables.reads.server.ts'

/** The response that came under this origin before. */
export async function readByOrigin(tx: Tx, personId: string, origin: string): Promise<string | undefined> {
  const row = await tx
    .withTables<MeasureTables>()
    .selectFrom('measure_response')
    .select('response_id')
    .where('person_id', '=', personId)
    .where('origin', '=', origin)
    .executeTakeFirst()
  return row?.response_id
}
