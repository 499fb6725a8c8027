import { createHash } from 'node:crypto'

type Look = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Every table that holds anything: the product's own, who signs in, and the queue. */
export async function allTables(look: Look): Promise<string[]> {
  const rows = await look(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('concord', 'identity', 'pgboss') and c.relkind = 'r' order by 1`,
  )
  return rows.map(({ name }) => String(name))
}

/** Every table about people: those with a column `person_id`. */
export async function clinicalTables(look: Look): Promise<string[]> {
  const rows = await look(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
     where n.nspname = 'concord' and c.relkind in ('r', 'p') order by 1`,
  )
  return rows.map(({ name }) => String(name))
}

/** One hash for each table, over the rows that name none of these. */
export async function hashesWithout(look: Look, names: readonly string[]): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const table of await allTables(look)) {
    const rows = await look(`select t::text as row from ${table} t order by 1`)
    const others = rows
      .map(({ row }) => String(row))
      .filter((row) => !names.some((name) => row.includes(name)))
    hashes[table] = createHash('sha256').update(others.join('\n')).digest('hex')
  }
  return hashes
}

/** The tables in which a row names any of these, with how many do. */
export async function namedIn(look: Look, names: readonly string[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const table of await allTables(look)) {
    const rows = await look(`select 1 from ${table} t where t::text like any ($1)`, [
      names.map((name) => `%${name}%`),
    ])
    if (rows.length > 0) found[table] = rows.length
  }
  return found
}
