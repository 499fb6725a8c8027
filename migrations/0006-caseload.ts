import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
create index connection_waiting on concord.connection (membership_id) where confirmed_at is null and refused_at is null;

-- One page of a professional's caseload in one round trip. No list aggregates: section_change is kept by the writes.
-- 'CC401': no session. 'CC404': not a professional.
-- It runs as the owner because the policies of four tables would each look up the session and all its grants again,
-- eleven times a page. It reads nothing but what viewer() and held_grants(), which ask the session, give it: the
-- person's grants, their changes, the asking member's own marks and connections, and the names of those people.
-- In one pass over the grants: each section has a column of its own, and changes are looked up only for those whose
-- place in the list they decide.
create function concord.caseload_page(session text, after_rank integer, after_at timestamptz, after_person uuid, page_length integer)
returns table (
  person_id uuid, name bytea, joined_at timestamptz, shared_at timestamptz, changed_at timestamptz,
  reviewed_at timestamptz, until_at timestamptz, rank integer, at timestamptz
) language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare v record;
begin
  perform set_config('concord.session', session, true);
  select * into v from concord.viewer();
  if not found then raise exception 'no session' using errcode = 'CC401'; end if;
  if v.role is distinct from 'professional' then raise exception 'not here' using errcode = 'CC404'; end if;
  return query
  with mine as (
    select g.person_id, max(g.created_at) as shared_at,
      least(
        max(g.until_at) filter (where g.section = 'check-ins'), max(g.until_at) filter (where g.section = 'story'),
        max(g.until_at) filter (where g.section = 'goals-and-plan')
      ) as until_at,
      min(g.visible_from) filter (where g.section = 'check-ins') as check_ins_from,
      min(g.visible_from) filter (where g.section = 'story') as story_from,
      min(g.visible_from) filter (where g.section = 'goals-and-plan') as goals_from
    from concord.held_grants() g group by 1
  ), marked as materialized (
    select m.*, r.reviewed_at from mine m left join concord.review_mark r
      on r.person_id = m.person_id and r.membership_id = v.membership_id and r.undone_at is null
  ), changed as (
    select m.person_id, max(c.changed_at) as changed_at
    from marked m join concord.section_change c on c.person_id = m.person_id
    where c.person_id = any (array(select k.person_id from marked k where k.shared_at <= k.reviewed_at))
      and c.changed_at > m.reviewed_at and c.changed_at >= case c.section
        when 'check-ins' then m.check_ins_from when 'story' then m.story_from else m.goals_from end
    group by 1
  ), entries as (
    select m.person_id, null::timestamptz as joined_at, m.shared_at, c.changed_at, m.reviewed_at, m.until_at,
      case
        when m.reviewed_at is null or m.shared_at > m.reviewed_at then 2
        when c.changed_at > m.reviewed_at then 3
        when m.until_at < now() + interval '14 days' then 4
        else 5
      end as rank
    from marked m left join changed c on c.person_id = m.person_id
    union all
    select c.person_id, c.joined_at, null, null, null, null, 1
    from concord.connection c
    where c.membership_id = v.membership_id and c.confirmed_at is null and c.refused_at is null
  ), dated as (
    select e.*, coalesce(case e.rank when 1 then e.joined_at when 2 then e.shared_at when 3 then e.changed_at
      when 4 then e.until_at else e.reviewed_at end, 'epoch') as at
    from entries e
  ), shown as (
    select d.* from dated d
    where after_rank is null or (d.rank, d.at, d.person_id) > (after_rank, after_at, after_person)
    order by d.rank, d.at, d.person_id limit page_length
  )
  select s.person_id, p.name, s.joined_at, s.shared_at, s.changed_at, s.reviewed_at, s.until_at, s.rank, s.at
  from shown s join concord.person p on p.person_id = s.person_id
  order by s.rank, s.at, s.person_id;
end $$;
`
