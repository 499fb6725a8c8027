import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/connection.ts'
import type { Published } from './contract.ts'
import { everything, publishedBy } from './rules.ts'

/** What readers may see: all of it in a demonstration, else what was reviewed or signed off. */
export async function readPublished(tx: Tx, demonstration: boolean): Promise<Published> {
  if (demonstration) return everything
  const { rows } = await sql<{ items: string[] }>`select concord.signed_off_content() as items`.execute(tx)
  return publishedBy(rows[0]?.items ?? [])
}
