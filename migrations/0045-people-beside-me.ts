import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const canary = '00000000-0000-7000-8000-00000000ca9a'

const statements = /* sql */ `
-- A grant's last day can move, at most twelve months on from when it was moved. One thing is shared with its grant.
alter table concord.sharing_grant add column changed_at timestamptz;
alter table concord.sharing_grant drop constraint sharing_grant_check1;
alter table concord.sharing_grant add constraint sharing_grant_until_check
  check (until_at <= coalesce(changed_at, created_at) + interval '1 year 1 day');
alter table concord.sharing_grant add constraint sharing_grant_item_fkey
  foreign key (person_id, item_id) references concord.worksheet on delete cascade;

-- Others than the two sides and the queue can act now: somebody a person asked in, and somebody with their card.
alter table concord.audit_event drop constraint audit_event_actor_kind_check;
alter table concord.audit_event add constraint audit_event_actor_kind_check
  check (actor_kind in ('person', 'member', 'system', 'supporter', 'card'));
create function concord.append_person_audit_as(
  chain uuid, at timestamptz, kind text, actor_kind text, actor uuid, detail jsonb
) returns void language plpgsql security definer set search_path = '' as $$
declare head record; h bytea;
begin
  insert into concord.audit_head as ah values (chain, 0, '\\x')
    on conflict (person_id) do update set seq = ah.seq returning * into head;
  h := concord.audit_hash(head.hash, chain, head.seq + 1, at, kind, actor_kind, actor, detail);
  insert into concord.audit_event values (chain, head.seq + 1, at, kind, actor_kind, actor, detail, h);
  update concord.audit_head set seq = head.seq + 1, hash = h where person_id = chain;
end $$;
-- It believes what it is told about the actor, so no request may call it.
revoke execute on function concord.append_person_audit_as(uuid, timestamptz, text, text, uuid, jsonb) from public;

-- Somebody a person asked in, family or a friend. Who they are stands with the account that used the code.
create table concord.supporter (
  person_id uuid not null references concord.person, supporter_id uuid not null,
  label bytea not null, code bytea, code_mac bytea not null unique, code_until timestamptz not null,
  sections text[] not null check (sections <@
    array['story', 'what-i-have-tried', 'goals-and-plan', 'visits', 'check-ins']::text[]),
  items uuid[] not null, visible_from timestamptz not null, until_at timestamptz not null,
  created_at timestamptz not null,
  account_id uuid, own_name bytea, joined_at timestamptz, confirmed_at timestamptz, refused_at timestamptz,
  ended_at timestamptz, left_at timestamptz,
  primary key (person_id, supporter_id),
  check (until_at <= created_at + interval '1 year 1 day'),
  check (cardinality(sections) + cardinality(items) > 0)
);
create index supporter_of_account on concord.supporter (account_id) where account_id is not null;

-- What a supporter's account holds now; only once the person has said that it is them.
create function concord.support_of(account uuid) returns setof concord.supporter language sql stable as $$
  select s.* from concord.supporter s
  where s.account_id = account and s.confirmed_at is not null and s.refused_at is null and s.ended_at is null
    and s.left_at is null and s.until_at > now()
$$;

-- As before; and for somebody outside any service, what the one person holds out to them whose page they asked for. It is
-- asked for by name, so that nothing of another stands among one's own.
create or replace function concord.held_grants(
  out person_id uuid, out section text, out visible_from timestamptz, out until_at timestamptz,
  out created_at timestamptz
) returns setof record language plpgsql stable security definer rows 200 set search_path = ''
set plan_cache_mode = force_generic_plan as $$
declare
  v record;
  about uuid := nullif(current_setting('concord.about', true), '');
  supporting uuid := nullif(current_setting('concord.supporting', true), '');
begin
  select * into v from concord.viewer();
  if not found then return; end if;
  if v.role = 'professional' then
    if about is null then
      return query select g.person_id, g.section, g.visible_from, g.until_at, g.created_at
        from concord.grants_to(v.membership_id) g;
    else
      return query select g.person_id, g.section, g.visible_from, g.until_at, g.created_at
        from concord.grants_to(v.membership_id) g where g.person_id = about;
    end if;
  elsif supporting is not null and v.membership_id is null then
    return query select s.person_id, part, s.visible_from, s.until_at, s.confirmed_at
      from concord.support_of(v.account_id) s
      cross join unnest(s.sections || case when s.items <> '{}' then array['exercises'] else '{}' end) part
      where s.supporter_id = supporting;
  end if;
end $$;

create or replace function concord.granted_items(wanted text) returns uuid[] language plpgsql stable security definer
set search_path = '' as $$
declare v record; supporting uuid := nullif(current_setting('concord.supporting', true), '');
begin
  select * into v from concord.viewer();
  if not found then return '{}'; end if;
  if v.role = 'professional' then
    return coalesce((select array_agg(distinct g.item_id) from concord.grants_to(v.membership_id) g
      where g.section = wanted), '{}');
  elsif supporting is not null and v.membership_id is null and wanted = 'exercises' then
    return coalesce((select s.items from concord.support_of(v.account_id) s where s.supporter_id = supporting), '{}');
  end if;
  return '{}';
end $$;

-- Whether who asks holds this one thing of this one person: ids of things are made on devices, and two may be alike.
create function concord.holds_item(about uuid, wanted text, item uuid) returns boolean language plpgsql stable
security definer set search_path = '' as $$
declare v record; supporting uuid := nullif(current_setting('concord.supporting', true), '');
begin
  select * into v from concord.viewer();
  if not found then return false; end if;
  if v.role = 'professional' then
    return exists (select from concord.grants_to(v.membership_id) g
      where g.person_id = about and g.section = wanted and g.item_id = item);
  elsif supporting is not null and v.membership_id is null and wanted = 'exercises' then
    return exists (select from concord.support_of(v.account_id) s
      where s.supporter_id = supporting and s.person_id = about and item = any (s.items));
  end if;
  return false;
end $$;

create policy granted on concord.worksheet for select to concord_app
  using (worksheet_id = any ((select concord.granted_items('exercises'))::uuid[])
    and concord.holds_item(person_id, 'exercises', worksheet_id));
create policy granted on concord.worksheet_version for select to concord_app
  using (superseded_at is null and worksheet_id = any ((select concord.granted_items('exercises'))::uuid[])
    and concord.holds_item(person_id, 'exercises', worksheet_id));

-- Notes are for professionals, item by item; supporters never see them.
drop policy granted on concord.check_in_note;
create policy granted on concord.check_in_note for select to concord_app
  using ((select concord.viewer_membership()) is not null
    and person_id = any ((select concord.granted_ids('check-ins'))::uuid[]) and shared_at is not null
    and exists (select 1 from concord.check_in c
      where c.person_id = check_in_note.person_id and c.check_in_id = check_in_note.check_in_id));

-- One thing was opened: recorded once per viewer, thing and hour.
create function concord.record_item_access(whose uuid, item uuid, way_in text, at timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
declare v record;
begin
  select * into v from concord.viewer();
  if v.role is distinct from 'professional' or not concord.holds_item(whose, 'exercises', item) then return; end if;
  insert into concord.access_hour
    values (whose, v.membership_id, 'exercises ' || item, way_in, date_trunc('hour', at)) on conflict do nothing;
  if found then
    perform concord.audit_person(whose, at, 'opened',
      jsonb_build_object('sections', array['exercises'], 'item', item, 'way', way_in));
  end if;
end $$;

-- Whether this account was ever asked in by anybody: then it has a place here without being a person's.
create function concord.was_asked_in() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from concord.supporter s where s.account_id = (select v.account_id from concord.viewer() v))
$$;

-- Those who asked this account in: who, once they have said that it is them; until then only that it waits. An access
-- that is over is not there, and nothing says why.
create function concord.supported() returns table (
  supporter_id uuid, person_id uuid, name bytea, sections text[], items uuid[], until_at timestamptz
) language plpgsql stable security definer set search_path = '' as $$
declare v record;
begin
  select * into v from concord.viewer();
  if not found or v.membership_id is not null then return; end if;
  return query
    select s.supporter_id, s.person_id, p.name, s.sections, s.items, s.until_at
    from concord.support_of(v.account_id) s join concord.person p on p.person_id = s.person_id
    union all
    select s.supporter_id, null, null, '{}', '{}', s.until_at from concord.supporter s
    where s.account_id = v.account_id and s.confirmed_at is null and s.refused_at is null and s.ended_at is null
      and s.left_at is null and s.until_at > now();
end $$;

-- Ten tries an hour for one client, together with those for codes of services; then nothing is looked up.
create function concord.try_supporter_code(given bytea, client bytea) returns table (
  outcome text, person_id uuid, supporter_id uuid
) language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(client, 'hex'), 7));
  if (select count(*) from concord.code_try t where t.client_mac = client and t.at > now() - interval '1 hour') >= 10 then
    return query select 'wait'::text, null::uuid, null::uuid; return;
  end if;
  return query select 'open'::text, s.person_id, s.supporter_id from concord.supporter s
    where s.code_mac = given and s.account_id is null and s.ended_at is null and s.code_until > now()
      and s.until_at > now();
  if not found then
    insert into concord.code_try values (client, now());
    delete from concord.code_try t where t.at < now() - interval '1 day';
    return query select 'unknown'::text, null::uuid, null::uuid;
  end if;
end $$;

-- Uses a code once, for the account that asks, outside any service and not one's own. The person says then who it is.
create function concord.use_supporter_code(given bytea, sealed_name bytea, at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare v record; s record;
begin
  select * into v from concord.viewer();
  if not found or v.membership_id is not null then return false; end if;
  update concord.supporter as u set account_id = v.account_id, own_name = sealed_name, joined_at = at, code = null
    where u.code_mac = given and u.account_id is null and u.ended_at is null and u.code_until > now()
      and u.person_id is distinct from v.person_id returning u.* into s;
  if not found then return false; end if;
  perform concord.append_person_audit_as(s.person_id, at, 'supporter-joined', 'supporter', s.supporter_id,
    jsonb_build_object('supporter', s.supporter_id));
  return true;
end $$;

create function concord.record_support(supporter uuid, at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
declare v record; s record; fresh text[];
begin
  select * into v from concord.viewer();
  if not found or v.membership_id is not null then return; end if;
  select * into s from concord.support_of(v.account_id) k where k.supporter_id = supporter;
  if not found then return; end if;
  with added as (
    insert into concord.access_hour
      select s.person_id, supporter, part, 'page', date_trunc('hour', at)
      from unnest(s.sections || case when s.items <> '{}' then array['exercises'] else '{}' end) part
    on conflict do nothing returning section
  ) select array_agg(section order by section) into fresh from added;
  if fresh is not null then
    perform concord.append_person_audit_as(s.person_id, at, 'opened', 'supporter', supporter,
      jsonb_build_object('sections', fresh, 'way', 'page'));
  end if;
end $$;

create function concord.stop_supporting(supporter uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare v record; s record;
begin
  select * into v from concord.viewer();
  if not found or v.membership_id is not null then return false; end if;
  update concord.supporter as u set left_at = at where u.supporter_id = supporter and u.account_id = v.account_id
    and u.left_at is null and u.ended_at is null and u.refused_at is null and u.until_at > now() returning u.* into s;
  if not found then return false; end if;
  perform concord.append_person_audit_as(s.person_id, at, 'supporter-left', 'supporter', supporter,
    jsonb_build_object('supporter', supporter));
  return true;
end $$;

alter table concord.supporter enable row level security; alter table concord.supporter force row level security;
create policy owner_all on concord.supporter to concord_owner using (true);
create policy own on concord.supporter to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
grant update (confirmed_at, refused_at, ended_at, code) on concord.supporter to concord_app;
grant select, insert on concord.supporter to concord_app;

-- The person who is nobody has one: if any request can see it, row-level security is not holding.
insert into concord.supporter values ('${canary}', '${canary}', '\\x', null, '\\x', now(), '{story}', '{}', now(), now(), now());
`
