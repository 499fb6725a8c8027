import pg from 'pg'

/** Makes database `concord` if it is not there. `clusterUrl` is the superuser's, on another database. */
export async function makeDatabaseOnce(clusterUrl: string): Promise<void> {
  await onCluster(clusterUrl, async (client) => {
    const known = await client.query("select 1 from pg_database where datname = 'concord'")
    if (known.rowCount === 0) await client.query('create database concord')
  })
}

/** Throws database `concord` away with everything in it, and makes an empty one. */
export async function remakeDatabase(clusterUrl: string): Promise<void> {
  await onCluster(clusterUrl, async (client) => {
    await client.query('drop database if exists concord with (force)')
    await client.query('create database concord')
  })
}

async function onCluster(
  connectionString: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
