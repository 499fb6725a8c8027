import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- One page of a professional's caseload in one round trip. No list aggregates: section_change is kept by the writes.
-- 'CC401': no session. 'CC404': not a professional.
-- It runs as the owner because the policies of four tables would each look up the session and all its grants again,
-- eleven times a page. It reads nothing but what viewer() and held_grants(), which ask the session, give it: the
-- person's grants, their changes, the asking member's own marks and connections, and the names of those people.
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
  with held as materialized (
    select g.person_id, g.section, min(g.visible_from) as since, max(g.until_at) as until_at, max(g.created_at) as shared_at
    from concord.held_grants() g group by 1, 2
  ), mine as (
    select h.person_id, min(h.until_at) as until_at, max(h.shared_at) as shared_at, max(c.changed_at) as changed_at
    from held h left join (
      select s.person_id, s.section, s.changed_at from concord.section_change s
      where s.person_id = any ((select array_agg(distinct held.person_id) from held)::uuid[])
    ) c on c.person_id = h.person_id and c.section = h.section and c.changed_at >= h.since
    group by 1
  ), entries as (
    select m.person_id, null::timestamptz as joined_at, m.shared_at, m.changed_at, r.reviewed_at, m.until_at,
      case
        when r.reviewed_at is null or m.shared_at > r.reviewed_at then 2
        when m.changed_at > r.reviewed_at then 3
        when m.until_at < now() + interval '14 days' then 4
        else 5
      end as rank
    from mine m left join concord.review_mark r
      on r.person_id = m.person_id and r.membership_id = v.membership_id and r.undone_at is null
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
