import pg from 'pg'

/** True while no service has been made: only then may the demonstration fill the database. */
export async function isEmpty(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl, options: '-c role=concord_owner' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from concord.service limit 1')
    return rowCount === 0
  } finally {
    await client.end()
  }
}
