import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- One chain a person, one a service: no write waits for another person's.
create table concord.audit_event (
  person_id uuid not null, seq bigint not null, at timestamptz not null, kind text not null,
  actor_kind text not null check (actor_kind in ('person', 'member', 'system')), actor uuid,
  detail jsonb not null default '{}', hash bytea not null,
  primary key (person_id, seq)
);
create table concord.audit_head (person_id uuid primary key, seq bigint not null, hash bytea not null);
create table concord.service_audit_event (
  service_id uuid not null, seq bigint not null, at timestamptz not null, kind text not null,
  actor_kind text not null check (actor_kind in ('person', 'member', 'system')), actor uuid,
  detail jsonb not null default '{}', hash bytea not null,
  primary key (service_id, seq)
);
create table concord.service_audit_head (service_id uuid primary key, seq bigint not null, hash bytea not null);

create function concord.audit_hash(
  previous bytea, chain uuid, seq bigint, at timestamptz, kind text, actor_kind text, actor uuid, detail jsonb
) returns bytea language sql immutable as $$
  select sha256(previous || convert_to(chain::text || '|' || seq || '|' || extract(epoch from at)::text || '|' || kind
    || '|' || actor_kind || '|' || coalesce(actor::text, '') || '|' || detail::text, 'UTF8'))
$$;

-- Appends one event; the actor is whoever the session says, never an argument.
create function concord.audit_person(chain uuid, at timestamptz, kind text, detail jsonb)
returns void language plpgsql security definer set search_path = '' as $$
declare v record; head record; a_kind text; a uuid; h bytea;
begin
  select * into v from concord.viewer();
  if v.person_id = chain then a_kind := 'person'; a := chain;
  elsif v.membership_id is not null and (
      exists (select 1 from concord.connection c where c.person_id = chain and c.membership_id = v.membership_id)
      or chain = any (concord.granted_any())) then a_kind := 'member'; a := v.membership_id;
  else raise exception 'audit: not about this person' using errcode = '42501';
  end if;
  insert into concord.audit_head as ah values (chain, 0, '\\x')
    on conflict (person_id) do update set seq = ah.seq returning * into head;
  h := concord.audit_hash(head.hash, chain, head.seq + 1, at, kind, a_kind, a, detail);
  insert into concord.audit_event values (chain, head.seq + 1, at, kind, a_kind, a, detail, h);
  update concord.audit_head set seq = head.seq + 1, hash = h where person_id = chain;
end $$;

create function concord.audit_service(at timestamptz, kind text, detail jsonb)
returns void language plpgsql security definer set search_path = '' as $$
declare v record; head record; h bytea;
begin
  select * into v from concord.viewer();
  if v.service_id is null then raise exception 'audit: no service' using errcode = '42501'; end if;
  insert into concord.service_audit_head as ah values (v.service_id, 0, '\\x')
    on conflict (service_id) do update set seq = ah.seq returning * into head;
  h := concord.audit_hash(head.hash, v.service_id, head.seq + 1, at, kind, 'member', v.membership_id, detail);
  insert into concord.service_audit_event
    values (v.service_id, head.seq + 1, at, kind, 'member', v.membership_id, detail, h);
  update concord.service_audit_head set seq = head.seq + 1, hash = h where service_id = v.service_id;
end $$;

-- An access is recorded once per viewer, section and hour.
create table concord.access_hour (
  person_id uuid not null, membership_id uuid not null, section text not null, way text not null, hour timestamptz not null,
  primary key (person_id, membership_id, section, way, hour)
);
create function concord.record_access(whose uuid, sections text[], way_in text, at timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
declare v record; fresh text[];
begin
  select * into v from concord.viewer();
  with added as (
    insert into concord.access_hour
      select whose, v.membership_id, s, way_in, date_trunc('hour', at) from unnest(sections) s
      where whose = any (concord.granted_ids(s))
    on conflict do nothing returning section
  ) select array_agg(section order by section) into fresh from added;
  if fresh is not null then
    perform concord.audit_person(whose, at, 'opened', jsonb_build_object('sections', fresh, 'way', way_in));
  end if;
end $$;

-- Whoever acted on a person's record stays nameable in that person's access log, even after leaving a team.
create or replace function concord.known_memberships() returns uuid[] language sql stable security definer
  set search_path = '' as $$
  with me as (select concord.viewer_person() as person_id)
  select coalesce(array_agg(distinct id), '{}') from (
    select c.membership_id as id from concord.connection c, me where c.person_id = me.person_id
    union
    select other.membership_id from concord.connection c join me on c.person_id = me.person_id
      join concord.team_member mine on mine.membership_id = c.membership_id and mine.ended_at is null
      join concord.team_member other on other.team_id = mine.team_id and other.ended_at is null
    union
    select m.membership_id from concord.sharing_grant g join me on g.person_id = me.person_id
      join concord.team_member m on m.team_id = g.grantee_team
    union
    select a.membership_id from concord.access_hour a, me where a.person_id = me.person_id
  ) known
$$;

alter table concord.audit_event enable row level security; alter table concord.audit_event force row level security;
alter table concord.audit_head enable row level security; alter table concord.audit_head force row level security;
alter table concord.service_audit_event enable row level security; alter table concord.service_audit_event force row level security;
alter table concord.service_audit_head enable row level security; alter table concord.service_audit_head force row level security;
alter table concord.access_hour enable row level security; alter table concord.access_hour force row level security;
create policy owner_all on concord.audit_event to concord_owner using (true);
create policy owner_all on concord.audit_head to concord_owner using (true);
create policy owner_all on concord.service_audit_event to concord_owner using (true);
create policy owner_all on concord.service_audit_head to concord_owner using (true);
create policy owner_all on concord.access_hour to concord_owner using (true);
create policy own on concord.audit_event for select to concord_app using (person_id = (select concord.viewer_person()));
create policy administered on concord.service_audit_event for select to concord_app
  using (service_id = (select concord.viewer_admin_service()));
grant select on concord.audit_event, concord.service_audit_event to concord_app;
`
