import type pg from 'pg'
import type { Keyring } from '../crypto/keyring.ts'

type Check = { key_id: string; sealed: Buffer }

const words = 'the key fits'

/**
 * Whether this keyring is the one the database was written with. Each key leaves a sealed value behind at its first
 * use, which only itself can open.
 */
export async function keyFits(pool: pg.Pool, keys: Keyring): Promise<boolean> {
  const known = await pool.query<Check>('select key_id, sealed from concord.key_check')
  if (!known.rows.every((row) => opens(keys, row))) return false
  if (known.rows.some((row) => row.key_id === keys.current)) return true
  await pool.query('insert into concord.key_check values ($1, $2) on conflict do nothing', [
    keys.current,
    keys.seal(words, placeOf(keys.current)),
  ])
  return true
}

const placeOf = (id: string) => ({ table: 'key_check', column: 'sealed', row: id, person: '' })

function opens(keys: Keyring, row: Check): boolean {
  try {
    return keys.open(row.sealed, placeOf(row.key_id)) === words
  } catch {
    return false
  }
}
