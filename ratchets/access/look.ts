import pg from 'pg'

/** What a test looks at from outside, past row-level security. */
export function look(adminUrl: string) {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 })
  const all = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await pool.query(text, values)).rows
  const one = async (text: string, values: unknown[] = []) => {
    const [row] = await all(text, values)
    if (!row) throw new Error(`nothing found by ${text}`)
    return row
  }
  return { all, one, close: () => pool.end() }
}
