import pg from 'pg'

export type Ended = { label: string; first: string; last: string }

/**
 * Holds the server's files in a state that can be copied while work goes on: `files` copies all but the log, and then
 * `log` the segments from the first to the last one. No log is thrown away before that.
 */
export async function whileCopying(
  adminUrl: string,
  files: () => Promise<void>,
  log: (ended: Ended) => Promise<void>,
): Promise<void> {
  const server = new pg.Client({ connectionString: adminUrl })
  server.on('error', () => {})
  await server.connect()
  try {
    // A slot of this connection: it goes with it, whatever happens.
    await server.query('select pg_create_physical_replication_slot($1, true, true)', [
      `backup_${process.pid}`,
    ])
    const began = await server.query<{ segment: string }>(
      `select pg_walfile_name(pg_backup_start('concord', fast => true)) as segment`,
    )
    await files()
    const ended = await server.query<{ label: string; segment: string }>(
      'select labelfile as label, pg_walfile_name(lsn) as segment from pg_backup_stop(false)',
    )
    const [from, to] = [began.rows[0], ended.rows[0]]
    if (!from || !to) throw new Error('the server says where a back-up begins and ends')
    await log({ label: to.label, first: from.segment, last: to.segment })
  } finally {
    await server.end()
  }
}
