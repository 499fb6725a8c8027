import pg from 'pg'

type First = {
  serviceId: string
  serviceName: string
  invitation: (serviceId: string) => { id: string; mac: Buffer; email: Buffer }
  at: Date
  until: Date
}

/**
 * As the owner of the tables, since before the first administrator there is nobody whom row-level security could
 * let in: makes the service if there is none, and an invitation into it.
 */
export async function insertFirstInvitation(
  adminUrl: string,
  { serviceId, serviceName, invitation, at, until }: First,
): Promise<{ serviceMade: boolean }> {
  const client = new pg.Client({ connectionString: adminUrl, options: '-c role=concord_owner' })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(20170418412)')
    const known = await client.query('select service_id from concord.service order by created_at limit 1')
    const service: string = known.rows[0]?.service_id ?? serviceId
    const serviceMade = known.rowCount === 0
    if (serviceMade)
      await client.query('insert into concord.service values ($1, $2, null, $3)', [service, serviceName, at])
    const { id, mac, email } = invitation(service)
    await client.query(
      `insert into concord.staff_invitation
        (invitation_id, service_id, token_mac, role, name, created_at, expires_at, email)
        values ($1, $2, $3, 'admin', '', $4, $5, $6)`,
      [id, service, mac, at, until, email],
    )
    await client.query(
      `select concord.append_service_audit($1, $2, 'staff-invited', 'system', null, $3::jsonb)`,
      [service, at, JSON.stringify({ invitation: id, role: 'admin' })],
    )
    await client.query('commit')
    return { serviceMade }
  } finally {
    await client.end()
  }
}
