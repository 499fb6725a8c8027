import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const later = ['visits', 'messages', 'what-i-have-tried', 'exercises', 'measures']
const granted = (
  section: string,
) => `create policy "granted_${section}" on concord.section_change for select to concord_app
  using (section = '${section}' and person_id = any ((select concord.granted_ids('${section}'))::uuid[])
    and changed_at >= ((select concord.granted_from('${section}')) ->> person_id::text)::timestamptz);`

const statements = /* sql */ `
-- More can be shared: visits, messages, what was tried, and single things that were made with an exercise.
alter table concord.sharing_grant drop constraint sharing_grant_section_check;
alter table concord.sharing_grant add constraint sharing_grant_section_check check (section in
  ('check-ins', 'story', 'goals-and-plan', 'visits', 'messages', 'what-i-have-tried', 'exercises', 'measures'));
alter table concord.sharing_grant add column item_id uuid;
alter table concord.sharing_grant add constraint sharing_grant_item_check check ((section = 'exercises') = (item_id is not null));

-- The single things of one section that the professional who asks may see.
create function concord.granted_items(wanted text) returns uuid[] language plpgsql stable security definer
set search_path = '' as $$
declare me uuid := (select v.membership_id from concord.viewer() v where v.role = 'professional');
begin
  return coalesce((select array_agg(distinct g.item_id) from concord.grants_to(me) g where g.section = wanted), '{}');
end $$;

-- The sections of one person that the professional who asks may see.
create function concord.held_sections(about uuid) returns text[] language plpgsql stable security definer
set search_path = '' as $$
declare me uuid := (select v.membership_id from concord.viewer() v where v.role = 'professional');
begin
  return coalesce((select array_agg(distinct g.section) from concord.grants_to(me) g where g.person_id = about), '{}');
end $$;

-- True for the person, and for a professional who holds a grant of the section: who may write there.
create function concord.may_write(about uuid, wanted text) returns boolean language plpgsql stable security definer
set search_path = '' as $$
declare v record;
begin
  select * into v from concord.viewer();
  return coalesce(v.person_id = about, false) or (v.role = 'professional' and exists (
    select from concord.grants_to(v.membership_id) g where g.person_id = about and g.section = wanted));
end $$;

-- When a section last changed, by whoever of the two sides changed it. It never goes back.
create function concord.section_changed(about uuid, changed text, at timestamptz) returns void language plpgsql
security definer set search_path = '' as $$
begin
  if not concord.may_write(about, changed) then raise exception 'not about this person' using errcode = '42501'; end if;
  insert into concord.section_change as s values (about, changed, at)
    on conflict (person_id, section) do update set changed_at = greatest(s.changed_at, excluded.changed_at);
end $$;
${later.map(granted).join('\n')}

-- What waits for a professional: a message with a promise, a review, an agenda, an entry of the plan. Of a section, for
-- whoever holds a grant of it; or for one of them, or one team. It opens nothing: it puts a list in order.
create table concord.due_item (
  person_id uuid not null references concord.person, item_id uuid not null,
  section text not null, kind text not null check (kind in ('message-promised', 'review-due', 'agenda-ready', 'plan-awaits')),
  due_at timestamptz not null,
  membership_id uuid references concord.membership, team_id uuid references concord.team,
  primary key (person_id, item_id, kind)
);
create index due_item_team on concord.due_item (team_id) where team_id is not null;
alter table concord.due_item enable row level security; alter table concord.due_item force row level security;
create policy owner_all on concord.due_item to concord_owner using (true);
create policy own on concord.due_item for select to concord_app using (person_id = (select concord.viewer_person()));
grant select on concord.due_item to concord_app;

-- Says that something waits from a moment on, or, with none, that it no longer does.
create function concord.set_due(
  about uuid, of_section text, of_kind text, item uuid, at timestamptz, for_membership uuid, for_team uuid
) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not concord.may_write(about, of_section) then raise exception 'not about this person' using errcode = '42501'; end if;
  if at is null then
    delete from concord.due_item d where d.person_id = about and d.item_id = item and d.kind = of_kind and d.section = of_section;
  else
    insert into concord.due_item as d values (about, item, of_section, of_kind, at, for_membership, for_team)
      on conflict (person_id, item_id, kind) do update set due_at = excluded.due_at,
        membership_id = excluded.membership_id, team_id = excluded.team_id where d.section = of_section;
  end if;
end $$;

alter table concord.caseload_entry
  add column visits_from timestamptz, add column messages_from timestamptz, add column tried_from timestamptz,
  add column exercises_from timestamptz, add column measures_from timestamptz,
  add column due_at timestamptz, add column due_kind text;
create index caseload_entry_due on concord.caseload_entry (membership_id, due_at, person_id) where due_at is not null;

create or replace function concord.refresh_caseload(persons uuid[], members uuid[]) returns void language plpgsql
set search_path = '' as $$
begin
  perform from concord.person p where p.person_id = any (persons) order by p.person_id for no key update;
  delete from concord.caseload_entry e using unnest(persons, members) as pair(person_id, membership_id)
    where e.person_id = pair.person_id and e.membership_id = pair.membership_id
      and not exists (select from concord.grants_to(pair.membership_id) g where g.person_id = pair.person_id);
  insert into concord.caseload_entry as e (person_id, membership_id, shared_at, until_at, first_end_at,
      check_ins_from, story_from, goals_from, visits_from, messages_from, tried_from, exercises_from, measures_from,
      reviewed_at, due_at, due_kind)
    select held.*, r.reviewed_at, due.due_at, due.kind
    from (
      select pair.person_id, pair.membership_id, max(g.created_at), min(g.until_at), min(g.first_end_at),
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
    left join concord.review_mark r on r.membership_id = held.membership_id and r.person_id = held.person_id
      and r.undone_at is null
    left join lateral (
      select d.due_at, d.kind from concord.due_item d
      where d.person_id = held.person_id
        and (d.membership_id is null or d.membership_id = held.membership_id)
        and (d.team_id is null or exists (select from concord.team_member t
          where t.team_id = d.team_id and t.membership_id = held.membership_id and t.ended_at is null))
        and exists (select from concord.grants_to(held.membership_id) g
          where g.person_id = held.person_id and g.section = d.section)
      order by d.due_at, d.item_id, d.kind limit 1
    ) due on true
  on conflict (person_id, membership_id) do update set shared_at = excluded.shared_at, until_at = excluded.until_at,
    first_end_at = excluded.first_end_at, check_ins_from = excluded.check_ins_from, story_from = excluded.story_from,
    goals_from = excluded.goals_from, visits_from = excluded.visits_from, messages_from = excluded.messages_from,
    tried_from = excluded.tried_from, exercises_from = excluded.exercises_from,
    measures_from = excluded.measures_from, reviewed_at = excluded.reviewed_at, due_at = excluded.due_at,
    due_kind = excluded.due_kind;
end $$;

create function concord.due_changed() returns trigger language plpgsql security definer set search_path = '' as $$
declare members uuid[]; about uuid := coalesce(new.person_id, old.person_id);
begin
  members := array(select e.membership_id from concord.caseload_entry e where e.person_id = about);
  perform concord.refresh_caseload(array_fill(about, array[cardinality(members)]), members);
  return null;
end $$;
create trigger caseload after insert or update or delete on concord.due_item
  for each row execute function concord.due_changed();

-- As before, with what is due within a week before all that is new.
drop function concord.caseload_page(text, integer, timestamptz, uuid, integer);
create function concord.caseload_page(session text, after_rank integer, after_at timestamptz, after_person uuid, page_length integer)
returns table (
  person_id uuid, name bytea, joined_at timestamptz, shared_at timestamptz, changed_at timestamptz,
  reviewed_at timestamptz, until_at timestamptz, rank integer, at timestamptz, due_kind text
) language plpgsql volatile security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare v record; ended uuid[]; found_before integer := 0;
begin
  perform set_config('concord.session', session, true);
  select * into v from concord.viewer();
  if not found then raise exception 'no session' using errcode = 'CC401'; end if;
  if v.role is distinct from 'professional' then raise exception 'not here' using errcode = 'CC404'; end if;
  ended := array(select e.person_id from concord.caseload_entry e
    where e.membership_id = v.membership_id and e.first_end_at <= now());
  if cardinality(ended) > 0 then
    perform concord.refresh_caseload(ended, array_fill(v.membership_id, array[cardinality(ended)]));
  end if;

  if after_rank is null or after_rank < 4 then
    return query
    select s.person_id, p.name, s.joined_at, s.shared_at, null::timestamptz, s.reviewed_at, s.until_at, s.rank, s.at, s.due_kind
    from (
      (select c.person_id, c.joined_at, null::timestamptz as shared_at, null::timestamptz as reviewed_at,
          null::timestamptz as until_at, 1 as rank, c.joined_at as at, null::text as due_kind
        from concord.connection c
        where c.membership_id = v.membership_id and c.confirmed_at is null and c.refused_at is null
          and (after_rank is null or (1, c.joined_at, c.person_id) > (after_rank, after_at, after_person))
        order by c.joined_at, c.person_id limit page_length)
      union all
      (select e.person_id, null, e.shared_at, e.reviewed_at, e.until_at, 2, e.due_at, e.due_kind
        from concord.caseload_entry e
        where e.membership_id = v.membership_id and e.due_at < now() + interval '7 days'
          and (after_rank is null or (2, e.due_at, e.person_id) > (after_rank, after_at, after_person))
          and exists (select from concord.grants_to(v.membership_id) g where g.person_id = e.person_id)
        order by e.due_at, e.person_id limit page_length)
      union all
      (select e.person_id, null, e.shared_at, e.reviewed_at, e.until_at, 3, e.shared_at, null
        from concord.caseload_entry e
        where e.membership_id = v.membership_id and (e.reviewed_at is null or e.reviewed_at < e.shared_at)
          and (e.due_at is null or e.due_at >= now() + interval '7 days')
          and (after_rank is null or (3, e.shared_at, e.person_id) > (after_rank, after_at, after_person))
          and exists (select from concord.grants_to(v.membership_id) g where g.person_id = e.person_id)
        order by e.shared_at, e.person_id limit page_length)
      order by rank, at, person_id limit page_length
    ) s join concord.person p on p.person_id = s.person_id
    order by s.rank, s.at, s.person_id;
    get diagnostics found_before = row_count;
  end if;

  if found_before < page_length then
    return query
    select d.person_id, p.name, null::timestamptz, d.shared_at, d.changed_at, d.reviewed_at, d.until_at, d.rank, d.at, null::text
    from (
      select e.*, case e.rank when 4 then e.changed_at when 5 then e.until_at else e.reviewed_at end as at
      from (
        select e.person_id, e.shared_at, e.reviewed_at, e.until_at, c.changed_at,
          case when c.changed_at is not null then 4 when e.until_at < now() + interval '14 days' then 5 else 6 end as rank
        from concord.caseload_entry e
        left join lateral (
          select max(c.changed_at) as changed_at from concord.section_change c
          where c.person_id = e.person_id and c.changed_at > e.reviewed_at and c.changed_at >= case c.section
            when 'check-ins' then e.check_ins_from when 'story' then e.story_from
            when 'goals-and-plan' then e.goals_from when 'visits' then e.visits_from
            when 'messages' then e.messages_from when 'what-i-have-tried' then e.tried_from
            when 'exercises' then e.exercises_from when 'measures' then e.measures_from end
        ) c on true
        where e.membership_id = v.membership_id and e.reviewed_at >= e.shared_at
          and (e.due_at is null or e.due_at >= now() + interval '7 days')
      ) e
      where after_rank is null
        or (e.rank, case e.rank when 4 then e.changed_at when 5 then e.until_at else e.reviewed_at end, e.person_id)
          > (after_rank, after_at, after_person)
      order by rank, at, person_id limit page_length - found_before
    ) d join concord.person p on p.person_id = d.person_id
    where exists (select from concord.grants_to(v.membership_id) g where g.person_id = d.person_id)
    order by d.rank, d.at, d.person_id;
  end if;
end $$;

-- The person who is nobody has one: if any request can see it, row-level security is not holding.
insert into concord.due_item values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a',
  'visits', 'agenda-ready', now(), null, null);
`
