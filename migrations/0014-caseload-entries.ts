import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- What a caseload's order needs, one row for a professional and a person who shares with them. Kept by the writes to
-- grants, teams and reviews, in their own transactions, since those are rare and lists are not. It opens nothing: each
-- row that a page shows is held against the grants themselves. When the first of its grants ends it is out of date.
create table concord.caseload_entry (
  person_id uuid not null references concord.person, membership_id uuid not null references concord.membership,
  shared_at timestamptz not null, until_at timestamptz not null, first_end_at timestamptz not null,
  check_ins_from timestamptz, story_from timestamptz, goals_from timestamptz, reviewed_at timestamptz,
  primary key (person_id, membership_id)
);
create index caseload_entry_new on concord.caseload_entry (membership_id, shared_at, person_id)
  where reviewed_at is null or reviewed_at < shared_at;
create index caseload_entry_reviewed on concord.caseload_entry (membership_id) where reviewed_at >= shared_at;
create index caseload_entry_end on concord.caseload_entry (membership_id, first_end_at);
alter table concord.caseload_entry enable row level security; alter table concord.caseload_entry force row level security;
create policy owner_all on concord.caseload_entry to concord_owner using (true);

-- Works the entries of these pairs of person and professional out again. Whoever does so for a person waits for whoever
-- did before, and then sees what they wrote.
create function concord.refresh_caseload(persons uuid[], members uuid[]) returns void language plpgsql
set search_path = '' as $$
begin
  perform from concord.person p where p.person_id = any (persons) order by p.person_id for no key update;
  delete from concord.caseload_entry e using unnest(persons, members) as pair(person_id, membership_id)
    where e.person_id = pair.person_id and e.membership_id = pair.membership_id
      and not exists (select from concord.grants_to(pair.membership_id) g where g.person_id = pair.person_id);
  insert into concord.caseload_entry as e
    select pair.person_id, pair.membership_id, max(g.created_at),
      least(
        max(g.until_at) filter (where g.section = 'check-ins'), max(g.until_at) filter (where g.section = 'story'),
        max(g.until_at) filter (where g.section = 'goals-and-plan')
      ),
      min(g.until_at),
      min(g.visible_from) filter (where g.section = 'check-ins'),
      min(g.visible_from) filter (where g.section = 'story'),
      min(g.visible_from) filter (where g.section = 'goals-and-plan'),
      (select r.reviewed_at from concord.review_mark r
        where r.membership_id = pair.membership_id and r.person_id = pair.person_id and r.undone_at is null)
    from (select distinct u.* from unnest(persons, members) as u(person_id, membership_id)) pair
    join lateral (select g.* from concord.grants_to(pair.membership_id) g where g.person_id = pair.person_id) g on true
    group by 1, 2 order by 1, 2
  on conflict (person_id, membership_id) do update set shared_at = excluded.shared_at, until_at = excluded.until_at,
    first_end_at = excluded.first_end_at, check_ins_from = excluded.check_ins_from, story_from = excluded.story_from,
    goals_from = excluded.goals_from, reviewed_at = excluded.reviewed_at;
end $$;

create function concord.grant_changed() returns trigger language plpgsql security definer set search_path = '' as $$
declare members uuid[];
begin
  -- Nobody joins or leaves the team meanwhile.
  perform from concord.team t where t.team_id in (new.grantee_team, old.grantee_team) for share;
  members := array(
    select t.membership_id from concord.team_member t
      where t.team_id in (new.grantee_team, old.grantee_team) and t.ended_at is null
    union select new.grantee_membership where new.grantee_membership is not null
    union select old.grantee_membership where old.grantee_membership is not null);
  perform concord.refresh_caseload(array_fill(coalesce(new.person_id, old.person_id), array[cardinality(members)]), members);
  return null;
end $$;
create trigger caseload after insert or update or delete on concord.sharing_grant
  for each row execute function concord.grant_changed();

create function concord.team_changed() returns trigger language plpgsql security definer set search_path = '' as $$
declare persons uuid[];
begin
  -- Nobody shares with the team meanwhile.
  perform from concord.team t where t.team_id in (new.team_id, old.team_id) for no key update;
  persons := array(select distinct g.person_id from concord.sharing_grant g
    where g.grantee_team in (new.team_id, old.team_id) and g.ended_at is null);
  perform concord.refresh_caseload(persons, array_fill(coalesce(new.membership_id, old.membership_id), array[cardinality(persons)]));
  return null;
end $$;
create trigger caseload after insert or update or delete on concord.team_member
  for each row execute function concord.team_changed();

create function concord.review_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update concord.caseload_entry e set reviewed_at = (select r.reviewed_at from concord.review_mark r
      where r.membership_id = e.membership_id and r.person_id = e.person_id and r.undone_at is null)
    where e.person_id = coalesce(new.person_id, old.person_id)
      and e.membership_id = coalesce(new.membership_id, old.membership_id);
  return null;
end $$;
create trigger caseload after insert or update or delete on concord.review_mark
  for each row execute function concord.review_changed();

-- Everybody's entries, for people who are already there.
create function concord.refresh_all_caseloads() returns void language sql set search_path = '' as $$
  select concord.refresh_caseload(array_agg(pair.person_id), array_agg(pair.membership_id)) from (
    select g.person_id, g.grantee_membership as membership_id from concord.sharing_grant g
      where g.grantee_membership is not null and g.ended_at is null
    union
    select g.person_id, t.membership_id from concord.sharing_grant g
      join concord.team_member t on t.team_id = g.grantee_team and t.ended_at is null where g.ended_at is null
  ) pair
$$;
select concord.refresh_all_caseloads();

-- As before, from the entries: whoever joined or newly shares is read in order from an index, and what changed is looked
-- up only when a page goes on to those who were reviewed.
create or replace function concord.caseload_page(session text, after_rank integer, after_at timestamptz, after_person uuid, page_length integer)
returns table (
  person_id uuid, name bytea, joined_at timestamptz, shared_at timestamptz, changed_at timestamptz,
  reviewed_at timestamptz, until_at timestamptz, rank integer, at timestamptz
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

  if after_rank is null or after_rank < 3 then
    return query
    select s.person_id, p.name, s.joined_at, s.shared_at, null::timestamptz, s.reviewed_at, s.until_at, s.rank, s.at
    from (
      (select c.person_id, c.joined_at, null::timestamptz as shared_at, null::timestamptz as reviewed_at,
          null::timestamptz as until_at, 1 as rank, c.joined_at as at
        from concord.connection c
        where c.membership_id = v.membership_id and c.confirmed_at is null and c.refused_at is null
          and (after_rank is null or (1, c.joined_at, c.person_id) > (after_rank, after_at, after_person))
        order by c.joined_at, c.person_id limit page_length)
      union all
      (select e.person_id, null, e.shared_at, e.reviewed_at, e.until_at, 2, e.shared_at
        from concord.caseload_entry e
        where e.membership_id = v.membership_id and (e.reviewed_at is null or e.reviewed_at < e.shared_at)
          and (after_rank is null or (2, e.shared_at, e.person_id) > (after_rank, after_at, after_person))
          and exists (select from concord.grants_to(v.membership_id) g where g.person_id = e.person_id)
        order by e.shared_at, e.person_id limit page_length)
      order by rank, at, person_id limit page_length
    ) s join concord.person p on p.person_id = s.person_id
    order by s.rank, s.at, s.person_id;
    get diagnostics found_before = row_count;
  end if;

  if found_before < page_length then
    return query
    select d.person_id, p.name, null::timestamptz, d.shared_at, d.changed_at, d.reviewed_at, d.until_at, d.rank, d.at
    from (
      select e.*, case e.rank when 3 then e.changed_at when 4 then e.until_at else e.reviewed_at end as at
      from (
        select e.person_id, e.shared_at, e.reviewed_at, e.until_at, c.changed_at,
          case when c.changed_at is not null then 3 when e.until_at < now() + interval '14 days' then 4 else 5 end as rank
        from concord.caseload_entry e
        left join lateral (
          select max(c.changed_at) as changed_at from concord.section_change c
          where c.person_id = e.person_id and c.changed_at > e.reviewed_at and c.changed_at >= case c.section
            when 'check-ins' then e.check_ins_from when 'story' then e.story_from
            when 'goals-and-plan' then e.goals_from end
        ) c on true
        where e.membership_id = v.membership_id and e.reviewed_at >= e.shared_at
      ) e
      where after_rank is null
        or (e.rank, case e.rank when 3 then e.changed_at when 4 then e.until_at else e.reviewed_at end, e.person_id)
          > (after_rank, after_at, after_person)
      order by rank, at, person_id limit page_length - found_before
    ) d join concord.person p on p.person_id = d.person_id
    where exists (select from concord.grants_to(v.membership_id) g where g.person_id = d.person_id)
    order by d.rank, d.at, d.person_id;
  end if;
end $$;
`
