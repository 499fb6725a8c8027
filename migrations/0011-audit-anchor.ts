import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- What is anchored outside the database: how long each chain is and where it ends, never what it says.
create function concord.audit_heads() returns table (subject text, chain uuid, length bigint, head text)
language sql stable security definer set search_path = '' as $$
  select 'person', h.person_id, h.seq, encode(h.hash, 'hex') from concord.audit_head h
  union all
  select 'service', h.service_id, h.seq, encode(h.hash, 'hex') from concord.service_audit_head h
$$;
revoke execute on function concord.audit_heads() from public;
grant execute on function concord.audit_heads() to concord_worker;
`
