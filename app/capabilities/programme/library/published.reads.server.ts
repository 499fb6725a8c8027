import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/connection.ts'
import type { Published, Reviewable } from './contract.ts'
import { everything, publishedBy } from './rules.ts'

/** What readers may see: all of it in a demonstration, else what was reviewed or signed off. */
export async function readPublished(tx: Tx, demonstration: boolean): Promise<Published> {
  if (demonstration) return everything
  const { rows } = await sql<{ items: string[] }>`select concord.signed_off_content() as items`.execute(tx)
  return publishedBy(rows[0]?.items ?? [])
}

/** Whether readers see a text, or ever saw it: what they wrote on its page is kept, though it was taken back since. */
export async function wasPublished(tx: Tx, demonstration: boolean, item: Reviewable): Promise<boolean> {
  if (demonstration || item.clinicalReview !== 'none') return true
  const { rows } = await sql<{ once: boolean }>`select concord.once_signed_off(${item.id}) as once`.execute(
    tx,
  )
  return rows[0]?.once === true
}
