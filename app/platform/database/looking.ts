import pg from 'pg'

/** A transaction that leaves nothing behind: what was read together is given back, whatever happens. */
export async function looking<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    return await work(client)
  } finally {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed
    })
    client.release(broken)
  }
}

/** One unchanging sight of everything, as the tables' owner: for commands of whoever runs the database. */
export async function lookingAsOwner<T>(
  adminUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const owner = new pg.Client({ connectionString: adminUrl, options: '-c role=concord_owner' })
  await owner.connect()
  try {
    await owner.query('begin isolation level repeatable read, read only')
    return await work(owner)
  } finally {
    await owner.end()
  }
}
