import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const canary = '00000000-0000-7000-8000-00000000ca9a'

const statements = /* sql */ `
-- What a person gave to an app or another system, to read their own record. The token itself is nowhere: only its
-- digest, and a name that the person gave it.
create table concord.fhir_token (
  person_id uuid not null references concord.person, token_id uuid not null,
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'), name bytea not null,
  made_at timestamptz not null, expires_at timestamptz not null, revoked_at timestamptz, last_used date,
  primary key (person_id, token_id), check (expires_at <= made_at + interval '1 year 1 day')
);
alter table concord.fhir_token enable row level security; alter table concord.fhir_token force row level security;
create policy owner_all on concord.fhir_token to concord_owner using (true);
create policy own on concord.fhir_token to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
grant select, insert on concord.fhir_token to concord_app;
grant update (revoked_at) on concord.fhir_token to concord_app;

-- As before, and then: whoever has a token is its person, as long as it holds, where nothing can be written. It is no
-- account: what belongs to the account alone stays out of its sight.
create or replace function concord.viewer(
  out account_id uuid, out person_id uuid, out membership_id uuid, out service_id uuid, out role text
) returns setof record language sql stable security definer rows 1 set search_path = '' as $$
  select s.account_id, p.person_id, m.membership_id, m.service_id, m.role
  from identity.live_session(nullif(current_setting('concord.session', true), '')) s
  left join concord.membership m on m.membership_id = s.membership_id and m.account_id = s.account_id
    and m.ended_at is null
  left join concord.person p on p.account_id = s.account_id and s.membership_id is null
  where s.membership_id is null or m.membership_id is not null
  union all
  select null, t.person_id, null, null, null from concord.fhir_token t
  where t.digest = nullif(current_setting('concord.token', true), '')
    and t.revoked_at is null and t.expires_at > now()
    and current_setting('transaction_read_only') = 'on' and coalesce(current_setting('concord.session', true), '') = ''
$$;
create policy token on concord.person for select to concord_app
  using (person_id = (select concord.viewer_person()));

-- Through a token, sections were read: in the person's log once per token, section and hour.
alter table concord.audit_event drop constraint audit_event_actor_kind_check;
alter table concord.audit_event add constraint audit_event_actor_kind_check
  check (actor_kind in ('person', 'member', 'system', 'supporter', 'card', 'token'));
create function concord.record_token_use(given text, sections text[], at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare t record; fresh text[];
begin
  select * into t from concord.fhir_token f where f.digest = given and f.revoked_at is null and f.expires_at > now();
  if not found then return false; end if;
  with added as (
    insert into concord.access_hour
      select t.person_id, t.token_id, s, 'fhir', date_trunc('hour', at) from unnest(sections) s
    on conflict do nothing returning section
  ) select array_agg(section order by section) into fresh from added;
  if fresh is not null then
    perform concord.append_person_audit_as(t.person_id, at, 'opened', 'token', t.token_id,
      jsonb_build_object('sections', fresh, 'way', 'fhir'));
  end if;
  update concord.fhir_token f set last_used = at::date
    where f.person_id = t.person_id and f.token_id = t.token_id and f.last_used is distinct from at::date;
  return true;
end $$;

-- The person who is nobody has one: if any request can see it, row-level security is not holding.
insert into concord.fhir_token values ('${canary}', '${canary}', repeat('0', 64), '\\x', now(), now(), now(), null);
`
