import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
grant usage on schema concord to concord_app, concord_worker, concord_aggregate;

create table concord.deployment (
  singleton boolean primary key default true check (singleton),
  controller text, contact text, retention text, phone text,
  minimum_age smallint not null default 18 check (minimum_age in (16, 18)),
  updated_at timestamptz
);
insert into concord.deployment default values;

create table concord.key_check (key_id text primary key, sealed bytea not null);

create table concord.service (
  service_id uuid primary key, name text not null, phone text, created_at timestamptz not null
);
create table concord.team (
  team_id uuid primary key, service_id uuid not null references concord.service, name text not null,
  created_at timestamptz not null, ended_at timestamptz
);
create index team_of_service on concord.team (service_id);

create table concord.membership (
  membership_id uuid primary key, account_id uuid not null,
  service_id uuid not null references concord.service,
  role text not null check (role in ('professional', 'coordinator', 'lead', 'admin', 'reviewer')),
  name text not null, discipline text,
  began_at timestamptz not null, ended_at timestamptz
);
create index membership_of_account on concord.membership (account_id);
create index membership_of_service on concord.membership (service_id);

create table concord.team_member (
  team_id uuid not null references concord.team, membership_id uuid not null references concord.membership,
  began_at timestamptz not null, ended_at timestamptz,
  primary key (team_id, membership_id, began_at)
);
create index team_member_now on concord.team_member (membership_id) where ended_at is null;

create table concord.person (
  person_id uuid primary key, account_id uuid not null unique, name bytea not null,
  created_at timestamptz not null, privacy_version text not null, welcomed_at timestamptz
);

-- Who is asking: one live session, in one of its account's rooms. Without "rows 1" the joins below would be planned for
-- a thousand sessions, and read whole tables for one.
create function concord.viewer(
  out account_id uuid, out person_id uuid, out membership_id uuid, out service_id uuid, out role text
) returns setof record language sql stable security definer rows 1 set search_path = '' as $$
  select s.account_id, p.person_id, m.membership_id, m.service_id, m.role
  from identity.live_session(nullif(current_setting('concord.session', true), '')) s
  left join concord.membership m on m.membership_id = s.membership_id and m.account_id = s.account_id
    and m.ended_at is null
  left join concord.person p on p.account_id = s.account_id and s.membership_id is null
  where s.membership_id is null or m.membership_id is not null
$$;
create function concord.viewer_account() returns uuid language sql stable as 'select account_id from concord.viewer()';
create function concord.viewer_person() returns uuid language sql stable as 'select person_id from concord.viewer()';
create function concord.viewer_membership() returns uuid language sql stable as 'select membership_id from concord.viewer()';
create function concord.viewer_service() returns uuid language sql stable as 'select service_id from concord.viewer()';
create function concord.viewer_admin_service() returns uuid language sql stable
  as 'select service_id from concord.viewer() where role = ''admin''';

create table concord.sharing_grant (
  person_id uuid not null references concord.person, grant_id uuid not null,
  grantee_membership uuid references concord.membership, grantee_team uuid references concord.team,
  section text not null check (section in ('check-ins', 'story', 'goals-and-plan')),
  visible_from timestamptz not null, until_at timestamptz not null,
  created_at timestamptz not null, pending boolean not null default false,
  ended_at timestamptz,
  primary key (person_id, grant_id),
  check ((grantee_membership is null) <> (grantee_team is null)),
  check (until_at <= created_at + interval '1 year 1 day')
);
create index grant_to_membership on concord.sharing_grant (grantee_membership, person_id) where ended_at is null;
create index grant_to_team on concord.sharing_grant (grantee_team, person_id) where ended_at is null;

-- Grants that hold now, for the professional who asks, named or through a team they are in.
-- A request about one person may say so in concord.about. It can only narrow what is seen: policies ask for the held
-- grants many times in one brief, and then find one person's instead of hundreds.
create function concord.held_grants(
  out person_id uuid, out section text, out visible_from timestamptz, out until_at timestamptz,
  out created_at timestamptz
) returns setof record language plpgsql stable security definer rows 200 set search_path = ''
set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := (select v.membership_id from concord.viewer() v where v.role = 'professional');
  about uuid := nullif(current_setting('concord.about', true), '');
  teams uuid[];
begin
  if me is null then return; end if;
  teams := array(select t.team_id from concord.team_member t where t.membership_id = me and t.ended_at is null);
  if about is null then
    return query
    select g.person_id, g.section, g.visible_from, g.until_at, g.created_at from concord.sharing_grant g
      where g.grantee_membership = me and g.ended_at is null and not g.pending and g.until_at > now()
    union all
    select g.person_id, g.section, g.visible_from, g.until_at, g.created_at from concord.sharing_grant g
      where g.grantee_team = any (teams) and g.ended_at is null and not g.pending and g.until_at > now();
  else
    return query
    select g.person_id, g.section, g.visible_from, g.until_at, g.created_at from concord.sharing_grant g
      where g.person_id = about and (g.grantee_membership = me or g.grantee_team = any (teams))
        and g.ended_at is null and not g.pending and g.until_at > now();
  end if;
end $$;
create function concord.granted_ids(wanted text) returns uuid[] language sql stable
  as $$ select coalesce(array_agg(distinct person_id), '{}') from concord.held_grants() where section = wanted $$;
create function concord.granted_any() returns uuid[] language sql stable
  as $$ select coalesce(array_agg(distinct person_id), '{}') from concord.held_grants() $$;
-- How far back each person lets the professional see: {person: timestamp}.
create function concord.granted_from(wanted text) returns jsonb language sql stable as $$
  select coalesce(jsonb_object_agg(person_id, since), '{}')
  from (select person_id, min(visible_from) as since from concord.held_grants() where section = wanted group by 1) g
$$;

create table concord.connection (
  person_id uuid not null references concord.person, membership_id uuid not null references concord.membership,
  invitation_id uuid not null, joined_at timestamptz not null, confirmed_at timestamptz, refused_at timestamptz,
  primary key (person_id, membership_id)
);
create index connection_of_membership on concord.connection (membership_id, person_id);

-- Names of professionals and teams that a person has met: those who invited them and their teams.
create function concord.known_memberships() returns uuid[] language sql stable security definer
  set search_path = '' as $$
  select coalesce(array_agg(distinct id), '{}') from (
    select c.membership_id as id from concord.connection c where c.person_id = concord.viewer_person()
    union
    select other.membership_id from concord.connection c
      join concord.team_member mine on mine.membership_id = c.membership_id and mine.ended_at is null
      join concord.team_member other on other.team_id = mine.team_id and other.ended_at is null
    where c.person_id = concord.viewer_person()
  ) known
$$;
create function concord.known_teams() returns uuid[] language sql stable security definer
  set search_path = '' as $$
  select coalesce(array_agg(distinct team_id), '{}') from (
    select t.team_id from concord.connection c
    join concord.team_member t on t.membership_id = c.membership_id and t.ended_at is null
    where c.person_id = concord.viewer_person()
    union
    select g.grantee_team from concord.sharing_grant g
    where g.person_id = concord.viewer_person() and g.grantee_team is not null
  ) known
$$;

alter table concord.person enable row level security; alter table concord.person force row level security;
alter table concord.sharing_grant enable row level security; alter table concord.sharing_grant force row level security;
alter table concord.connection enable row level security; alter table concord.connection force row level security;
alter table concord.membership enable row level security; alter table concord.membership force row level security;
alter table concord.team enable row level security; alter table concord.team force row level security;
alter table concord.team_member enable row level security; alter table concord.team_member force row level security;
alter table concord.service enable row level security; alter table concord.service force row level security;

create policy owner_all on concord.person to concord_owner using (true);
create policy owner_all on concord.sharing_grant to concord_owner using (true);
create policy owner_all on concord.connection to concord_owner using (true);
create policy owner_all on concord.membership to concord_owner using (true);
create policy owner_all on concord.team to concord_owner using (true);
create policy owner_all on concord.team_member to concord_owner using (true);
create policy owner_all on concord.service to concord_owner using (true);

create policy own on concord.person to concord_app
  using (account_id = (select concord.viewer_account()) and (select concord.viewer_membership()) is null)
  with check (account_id = (select concord.viewer_account()));
create policy granted on concord.person for select to concord_app
  using (person_id = any ((select concord.granted_any())::uuid[]));
-- Joining shows the inviter the name the person gave, so that they can say who it is.
create policy joined on concord.person for select to concord_app
  using (person_id in (select c.person_id from concord.connection c
    where c.membership_id = (select concord.viewer_membership()) and c.confirmed_at is null and c.refused_at is null));

create policy own on concord.sharing_grant to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));

create policy own on concord.connection to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy inviter on concord.connection to concord_app
  using (membership_id = (select concord.viewer_membership()));

create policy own on concord.membership for select to concord_app
  using (account_id = (select concord.viewer_account()));
create policy colleagues on concord.membership for select to concord_app
  using (service_id = (select concord.viewer_service()));
create policy known on concord.membership for select to concord_app
  using (membership_id = any ((select concord.known_memberships())::uuid[]));
create policy administered on concord.membership to concord_app
  using (service_id = (select concord.viewer_admin_service()))
  with check (service_id = (select concord.viewer_admin_service()));

create policy colleagues on concord.team for select to concord_app
  using (service_id = (select concord.viewer_service()));
create policy known on concord.team for select to concord_app
  using (team_id = any ((select concord.known_teams())::uuid[]));
create policy administered on concord.team to concord_app
  using (service_id = (select concord.viewer_admin_service()))
  with check (service_id = (select concord.viewer_admin_service()));
create policy visible on concord.team_member for select to concord_app
  using (team_id in (select team_id from concord.team));
create policy administered on concord.team_member to concord_app
  using (team_id in (select t.team_id from concord.team t where t.service_id = (select concord.viewer_admin_service())))
  with check (team_id in (select t.team_id from concord.team t where t.service_id = (select concord.viewer_admin_service())));

create policy colleagues on concord.service for select to concord_app
  using (service_id = (select concord.viewer_service())
    or service_id in (select m.service_id from concord.membership m));
create policy administered on concord.service for update to concord_app
  using (service_id = (select concord.viewer_admin_service()));

grant select on concord.deployment, concord.key_check to concord_app;
grant update (controller, contact, retention, phone, minimum_age, updated_at) on concord.deployment to concord_app;
grant insert on concord.key_check to concord_app;
grant select, insert, update on concord.person, concord.sharing_grant, concord.connection, concord.membership,
  concord.team, concord.team_member to concord_app;
grant select on concord.service to concord_app;
grant update (name, phone) on concord.service to concord_app;
alter table concord.deployment enable row level security; alter table concord.deployment force row level security;
create policy owner_all on concord.deployment to concord_owner using (true);
create policy anyone on concord.deployment for select to concord_app using (true);
create policy administered on concord.deployment for update to concord_app
  using ((select concord.viewer_admin_service()) is not null);
`
