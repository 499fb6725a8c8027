import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- The people who share something, whatever it is, with a team of the professional who asks, and which team that is.
create function concord.shared_with_teams(out person_id uuid, out team_id uuid) returns setof record language plpgsql
stable security definer rows 100 set search_path = '' as $$
declare me uuid := (select v.membership_id from concord.viewer() v where v.role = 'professional');
begin
  return query select distinct g.person_id, g.grantee_team from concord.grants_to(me) g where g.grantee_team is not null;
end $$;

-- That one professional of a team has taken somebody on for it. One at a time has.
create table concord.caseload_claim (
  person_id uuid not null references concord.person, claim_id uuid not null,
  team_id uuid not null references concord.team, membership_id uuid not null references concord.membership,
  claimed_at timestamptz not null, released_at timestamptz,
  primary key (person_id, claim_id)
);
create unique index caseload_claim_now on concord.caseload_claim (person_id, team_id) where released_at is null;
create index caseload_claim_of_member on concord.caseload_claim (membership_id, team_id) where released_at is null;

-- What a professional did about somebody in their list. The newest that was not taken back stands. No words: the day of
-- a reminder, or one reason of a few.
create table concord.caseload_outcome (
  person_id uuid not null references concord.person, outcome_id uuid not null,
  membership_id uuid not null references concord.membership,
  kind text not null check (kind in ('spoken', 'agreed', 'remind', 'prefers-no-contact', 'removed')),
  remind_on date, reason text check (reason in ('care-ended', 'another-team', 'they-asked', 'by-mistake')),
  at timestamptz not null, undone_at timestamptz, form_key uuid not null, body_mac bytea not null,
  primary key (person_id, outcome_id), unique (person_id, membership_id, form_key),
  check ((kind = 'remind') = (remind_on is not null)), check ((kind = 'removed') = (reason is not null))
);
create index caseload_outcome_now on concord.caseload_outcome (membership_id, person_id, at) where undone_at is null;

alter table concord.caseload_claim enable row level security; alter table concord.caseload_claim force row level security;
alter table concord.caseload_outcome enable row level security; alter table concord.caseload_outcome force row level security;
create policy owner_all on concord.caseload_claim to concord_owner using (true);
create policy owner_all on concord.caseload_outcome to concord_owner using (true);
create policy own on concord.caseload_claim for select to concord_app using (person_id = (select concord.viewer_person()));
create policy own on concord.caseload_outcome for select to concord_app using (person_id = (select concord.viewer_person()));

create policy team on concord.caseload_claim for select to concord_app
  using ((person_id, team_id) in (select h.person_id, h.team_id from concord.shared_with_teams() h));
create policy team_claim on concord.caseload_claim for insert to concord_app
  with check (membership_id = (select concord.viewer_membership())
    and (person_id, team_id) in (select h.person_id, h.team_id from concord.shared_with_teams() h));
create policy team_release on concord.caseload_claim for update to concord_app
  using (membership_id = (select concord.viewer_membership())
    and (person_id, team_id) in (select h.person_id, h.team_id from concord.shared_with_teams() h));
create policy mine on concord.caseload_outcome for select to concord_app
  using (membership_id = (select concord.viewer_membership())
    and person_id = any ((select concord.granted_any())::uuid[]));
create policy mine_write on concord.caseload_outcome for insert to concord_app
  with check (membership_id = (select concord.viewer_membership())
    and person_id = any ((select concord.granted_any())::uuid[]));
create policy mine_undo on concord.caseload_outcome for update to concord_app
  using (membership_id = (select concord.viewer_membership())
    and person_id = any ((select concord.granted_any())::uuid[]));
grant select, insert on concord.caseload_claim, concord.caseload_outcome to concord_app;
grant update (released_at) on concord.caseload_claim to concord_app;
grant update (undone_at) on concord.caseload_outcome to concord_app;

-- Since when something waits, so that it comes back to a list when it is newer than what was done about it.
alter table concord.due_item add column since timestamptz not null default now();
alter table concord.due_item drop constraint due_item_kind_check;
alter table concord.due_item add constraint due_item_kind_check
  check (kind in ('message-promised', 'review-due', 'agenda-ready', 'plan-awaits', 'contact-agreed'));
create or replace function concord.set_due(
  about uuid, of_section text, of_kind text, item uuid, at timestamptz, for_membership uuid, for_team uuid
) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not concord.may_write(about, of_section) then raise exception 'not about this person' using errcode = '42501'; end if;
  if at is null then
    delete from concord.due_item d where d.person_id = about and d.item_id = item and d.kind = of_kind and d.section = of_section;
  else
    insert into concord.due_item as d (person_id, item_id, section, kind, due_at, membership_id, team_id)
      values (about, item, of_section, of_kind, at, for_membership, for_team)
      on conflict (person_id, item_id, kind) do update set due_at = excluded.due_at,
        membership_id = excluded.membership_id, team_id = excluded.team_id,
        since = case when d.due_at = excluded.due_at then d.since else excluded.since end where d.section = of_section;
  end if;
end $$;

-- What was done about a row is kept in its entry, with the teams that it belongs to and who has claimed it. A row is
-- quiet since it was reviewed or something was done about it, whichever is later.
alter table concord.caseload_entry
  add column named boolean not null default true, add column team_ids uuid[] not null default '{}',
  add column claimed_by uuid, add column outcome text, add column settled_at timestamptz,
  add column remind_at timestamptz, add column hidden boolean not null default false,
  add column quiet_at timestamptz generated always as (greatest(reviewed_at, settled_at)) stored;
drop index concord.caseload_entry_new; drop index concord.caseload_entry_reviewed;
create index caseload_entry_new on concord.caseload_entry (membership_id, shared_at, person_id)
  where quiet_at is null or quiet_at < shared_at;
create index caseload_entry_quiet on concord.caseload_entry (membership_id) where quiet_at >= shared_at;
create index caseload_entry_remind on concord.caseload_entry (membership_id, remind_at, person_id)
  where remind_at is not null;

-- As before, with what was done. What waited when it was done waits no longer in the list, but for a message: that was
-- promised to the person, and only an answer ends it. Who was taken off the list is hidden until they share again.
create or replace function concord.refresh_caseload(persons uuid[], members uuid[]) returns void language plpgsql
set search_path = '' as $$
begin
  perform from concord.person p where p.person_id = any (persons) order by p.person_id for no key update;
  delete from concord.caseload_entry e using unnest(persons, members) as pair(person_id, membership_id)
    where e.person_id = pair.person_id and e.membership_id = pair.membership_id
      and not exists (select from concord.grants_to(pair.membership_id) g where g.person_id = pair.person_id);
  insert into concord.caseload_entry as e (person_id, membership_id, shared_at, until_at, first_end_at,
      check_ins_from, story_from, goals_from, visits_from, messages_from, tried_from, exercises_from, measures_from,
      reviewed_at, due_at, due_kind, named, team_ids, claimed_by, outcome, settled_at, remind_at, hidden)
    select held.*, r.reviewed_at, due.due_at, due.kind, through.named, through.team_ids, claimed.membership_id,
      done.kind, done.at, done.remind_on::timestamp at time zone 'Europe/London',
      coalesce(done.kind = 'removed' and held.shared_at <= done.at, false)
    from (
      select pair.person_id, pair.membership_id, max(g.created_at) as shared_at, min(g.until_at), min(g.first_end_at),
        min(g.since) filter (where g.section = 'check-ins'),
        min(g.since) filter (where g.section = 'story'),
        min(g.since) filter (where g.section = 'goals-and-plan'),
        min(g.since) filter (where g.section = 'visits'),
        min(g.since) filter (where g.section = 'messages'),
        min(g.since) filter (where g.section = 'what-i-have-tried'),
        min(g.since) filter (where g.section = 'exercises'),
        min(g.since) filter (where g.section = 'measures')
      from (select distinct u.* from unnest(persons, members) as u(person_id, membership_id)) pair
      join lateral (
        select g.section, max(g.created_at) as created_at, max(g.until_at) as until_at, min(g.until_at) as first_end_at,
          min(g.visible_from) as since
        from concord.grants_to(pair.membership_id) g where g.person_id = pair.person_id group by 1
      ) g on true
      group by 1, 2 order by 1, 2
    ) held
    join lateral (
      select bool_or(g.grantee_team is null) as named,
        coalesce(array_agg(distinct g.grantee_team) filter (where g.grantee_team is not null), '{}') as team_ids
      from concord.grants_to(held.membership_id) g where g.person_id = held.person_id
    ) through on true
    left join concord.review_mark r on r.membership_id = held.membership_id and r.person_id = held.person_id
      and r.undone_at is null
    left join lateral (
      select c.membership_id from concord.caseload_claim c
      where c.person_id = held.person_id and c.released_at is null and c.team_id = any (through.team_ids)
      order by c.membership_id = held.membership_id desc, c.claimed_at, c.claim_id limit 1
    ) claimed on true
    left join lateral (
      select o.kind, o.at, o.remind_on from concord.caseload_outcome o
      where o.person_id = held.person_id and o.membership_id = held.membership_id and o.undone_at is null
      order by o.at desc, o.outcome_id desc limit 1
    ) done on true
    left join lateral (
      select d.due_at, d.kind from concord.due_item d
      where d.person_id = held.person_id
        and (d.membership_id is null or d.membership_id = held.membership_id)
        and (d.team_id is null or exists (select from concord.team_member t
          where t.team_id = d.team_id and t.membership_id = held.membership_id and t.ended_at is null))
        and exists (select from concord.grants_to(held.membership_id) g
          where g.person_id = held.person_id and g.section = d.section)
        and (d.kind = 'message-promised' or done.at is null or d.since > done.at)
      order by d.due_at, d.item_id, d.kind limit 1
    ) due on true
  on conflict (person_id, membership_id) do update set shared_at = excluded.shared_at, until_at = excluded.until_at,
    first_end_at = excluded.first_end_at, check_ins_from = excluded.check_ins_from, story_from = excluded.story_from,
    goals_from = excluded.goals_from, visits_from = excluded.visits_from, messages_from = excluded.messages_from,
    tried_from = excluded.tried_from, exercises_from = excluded.exercises_from,
    measures_from = excluded.measures_from, reviewed_at = excluded.reviewed_at, due_at = excluded.due_at,
    due_kind = excluded.due_kind, named = excluded.named, team_ids = excluded.team_ids,
    claimed_by = excluded.claimed_by, outcome = excluded.outcome, settled_at = excluded.settled_at,
    remind_at = excluded.remind_at, hidden = excluded.hidden;
end $$;
select concord.refresh_all_caseloads();

create trigger caseload after insert or update on concord.caseload_claim
  for each row execute function concord.due_changed();
create function concord.outcome_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform concord.refresh_caseload(array[new.person_id], array[new.membership_id]);
  return null;
end $$;
create trigger caseload after insert or update on concord.caseload_outcome
  for each row execute function concord.outcome_changed();

-- Who leaves a team leaves nobody behind: what they had claimed for it is anybody's again.
create function concord.claims_go_back() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update concord.caseload_claim set released_at = now()
    where team_id = new.team_id and membership_id = new.membership_id and released_at is null;
  return null;
end $$;
create trigger claims_go_back after update of ended_at on concord.team_member
  for each row when (new.ended_at is not null and old.ended_at is null) execute function concord.claims_go_back();
`
