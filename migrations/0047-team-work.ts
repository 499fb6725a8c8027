import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- The people whose goals and plan are shared with a team of the professional who asks, and which team that is.
create function concord.held_through_team(out person_id uuid, out team_id uuid, out shared_at timestamptz)
returns setof record language plpgsql stable security definer rows 100 set search_path = '' as $$
declare
  me uuid := (select v.membership_id from concord.viewer() v where v.role = 'professional');
  teams uuid[];
begin
  if me is null then return; end if;
  teams := array(select t.team_id from concord.team_member t where t.membership_id = me and t.ended_at is null);
  return query select g.person_id, g.grantee_team, min(g.created_at) from concord.sharing_grant g
    where g.grantee_team = any (teams) and g.section = 'goals-and-plan'
      and g.ended_at is null and not g.pending and g.until_at > now()
    group by 1, 2;
end $$;

-- The one explanation that a team repeats to a person. A version takes the place of those it was written after, and of
-- no other: two who write at once leave two in force. Without a member, it is the person's own.
create table concord.explanation_version (
  person_id uuid not null references concord.person, version_id uuid not null,
  team_id uuid not null references concord.team, membership_id uuid references concord.membership,
  after uuid[] not null, words bytea not null, written_at timestamptz not null, superseded_at timestamptz,
  form_key uuid not null, body_mac bytea not null,
  primary key (person_id, version_id), unique (person_id, form_key)
);
create index explanation_of_team on concord.explanation_version (person_id, team_id, written_at);

-- What somebody says of a version: that they stand behind it, what they add, that they see it differently.
create table concord.explanation_voice (
  person_id uuid not null references concord.person, voice_id uuid not null, version_id uuid not null,
  team_id uuid not null references concord.team, membership_id uuid references concord.membership,
  kind text not null check (kind in ('stands-behind', 'adds', 'disagrees')), words bytea,
  at timestamptz not null, withdrawn_at timestamptz, form_key uuid not null, body_mac bytea not null,
  primary key (person_id, voice_id), unique (person_id, form_key),
  foreign key (person_id, version_id) references concord.explanation_version,
  check ((kind = 'stands-behind') = (words is null))
);
create unique index explanation_behind on concord.explanation_voice
  (person_id, version_id, coalesce(membership_id, person_id)) where kind = 'stands-behind' and withdrawn_at is null;

-- One question about a person at a team's round, and what came of it.
create table concord.round_item (
  person_id uuid not null references concord.person, item_id uuid not null,
  team_id uuid not null references concord.team, asked_by uuid not null references concord.membership,
  question bytea not null, asked_at timestamptz not null,
  decision bytea, note bytea, owner text check (owner in ('person', 'team', 'professional')),
  owner_membership uuid references concord.membership, by_day date,
  decided_by uuid references concord.membership, decided_at timestamptz, left_at timestamptz,
  form_key uuid not null, body_mac bytea not null, decided_mac bytea,
  primary key (person_id, item_id), unique (person_id, form_key),
  check ((decided_at is null) = (decision is null) and (decided_at is null) = (note is null)),
  check ((owner = 'professional') = (owner_membership is not null) or owner is null)
);
create unique index round_item_open on concord.round_item (team_id, person_id) where decided_at is null and left_at is null;
create index round_item_of_person on concord.round_item (person_id, asked_at);

alter table concord.explanation_version enable row level security; alter table concord.explanation_version force row level security;
alter table concord.explanation_voice enable row level security; alter table concord.explanation_voice force row level security;
alter table concord.round_item enable row level security; alter table concord.round_item force row level security;
create policy owner_all on concord.explanation_version to concord_owner using (true);
create policy owner_all on concord.explanation_voice to concord_owner using (true);
create policy owner_all on concord.round_item to concord_owner using (true);

create policy own on concord.explanation_version to concord_app using (person_id = (select concord.viewer_person()))
  with check (person_id = (select concord.viewer_person()));
create policy own on concord.explanation_voice for select to concord_app
  using (person_id = (select concord.viewer_person()));
create policy own_write on concord.explanation_voice for insert to concord_app
  with check (person_id = (select concord.viewer_person()) and membership_id is null);
create policy own_withdraw on concord.explanation_voice for update to concord_app
  using (person_id = (select concord.viewer_person()) and membership_id is null);
create policy own on concord.round_item for select to concord_app using (person_id = (select concord.viewer_person()));

create policy team on concord.explanation_version for select to concord_app
  using ((person_id, team_id) in (select h.person_id, h.team_id from concord.held_through_team() h));
create policy team_supersede on concord.explanation_version for update to concord_app
  using ((person_id, team_id) in (select h.person_id, h.team_id from concord.held_through_team() h));
create policy team_write on concord.explanation_version for insert to concord_app
  with check (membership_id = (select concord.viewer_membership())
    and (person_id, team_id) in (select h.person_id, h.team_id from concord.held_through_team() h));
create policy team on concord.explanation_voice for select to concord_app
  using ((person_id, team_id) in (select h.person_id, h.team_id from concord.held_through_team() h));
create policy team_write on concord.explanation_voice for insert to concord_app
  with check (membership_id = (select concord.viewer_membership())
    and (person_id, team_id) in (select h.person_id, h.team_id from concord.held_through_team() h));
create policy team_withdraw on concord.explanation_voice for update to concord_app
  using (membership_id = (select concord.viewer_membership())
    and (person_id, team_id) in (select h.person_id, h.team_id from concord.held_through_team() h));
create policy team on concord.round_item for select to concord_app
  using ((person_id, team_id) in (select h.person_id, h.team_id from concord.held_through_team() h));
create policy team_ask on concord.round_item for insert to concord_app
  with check (asked_by = (select concord.viewer_membership())
    and (person_id, team_id) in (select h.person_id, h.team_id from concord.held_through_team() h));
create policy team_decide on concord.round_item for update to concord_app
  using ((person_id, team_id) in (select h.person_id, h.team_id from concord.held_through_team() h));

grant select, insert on concord.explanation_version, concord.explanation_voice, concord.round_item to concord_app;
grant update (superseded_at) on concord.explanation_version to concord_app;
grant update (withdrawn_at) on concord.explanation_voice to concord_app;
grant update (decision, note, owner, owner_membership, by_day, decided_by, decided_at, decided_mac, left_at)
  on concord.round_item to concord_app;

-- Whoever wrote or spoke for a team stays nameable to the person, even after leaving it.
create function concord.team_voices() returns uuid[] language sql stable security definer set search_path = '' as $$
  with me as (select concord.viewer_person() as person_id)
  select coalesce(array_agg(distinct id), '{}') from (
    select e.membership_id as id from concord.explanation_version e, me where e.person_id = me.person_id
    union select e.membership_id from concord.explanation_voice e, me where e.person_id = me.person_id
    union select unnest(array[r.asked_by, r.decided_by, r.owner_membership]) from concord.round_item r, me
      where r.person_id = me.person_id
  ) named where id is not null
$$;
create policy team_voices on concord.membership for select to concord_app
  using (membership_id = any ((select concord.team_voices())::uuid[]));
`
