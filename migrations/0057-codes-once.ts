import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- As before, but a code that was used stays used when the account that used it is erased.
create or replace function concord.try_supporter_code(given bytea, client bytea) returns table (
  outcome text, person_id uuid, supporter_id uuid
) language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(client, 'hex'), 7));
  if (select count(*) from concord.code_try t where t.client_mac = client and t.at > now() - interval '1 hour') >= 10 then
    return query select 'wait'::text, null::uuid, null::uuid; return;
  end if;
  return query select 'open'::text, s.person_id, s.supporter_id from concord.supporter s
    where s.code_mac = given and s.joined_at is null and s.ended_at is null and s.code_until > now()
      and s.until_at > now();
  if not found then
    insert into concord.code_try values (client, now());
    delete from concord.code_try t where t.at < now() - interval '1 day';
    return query select 'unknown'::text, null::uuid, null::uuid;
  end if;
end $$;

create or replace function concord.use_supporter_code(given bytea, sealed_name bytea, at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare v record; s record;
begin
  select * into v from concord.viewer();
  if not found or v.membership_id is not null then return false; end if;
  update concord.supporter as u set account_id = v.account_id, own_name = sealed_name, joined_at = at, code = null
    where u.code_mac = given and u.joined_at is null and u.ended_at is null and u.code_until > now()
      and u.person_id is distinct from v.person_id returning u.* into s;
  if not found then return false; end if;
  perform concord.append_person_audit_as(s.person_id, at, 'supporter-joined', 'supporter', s.supporter_id,
    jsonb_build_object('supporter', s.supporter_id));
  return true;
end $$;
`
