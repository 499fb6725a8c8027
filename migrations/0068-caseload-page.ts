import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

/** Whether an entry is in the view and of the team that are asked for. */
const fits = `(every or case when own then e.named or e.claimed_by = v.membership_id
            else e.team_ids <> '{}' end and (wanted_team is null or wanted_team = any (e.team_ids)))`

/** A look at the grants themselves, for the people of the page: an entry stands only beside a grant. */
const granted = (
  row: string,
) => `exists (select from concord.sharing_grant g where g.person_id = ${row}.person_id
        and g.ended_at is null and not g.pending and g.until_at > now()
        and (g.grantee_membership = v.membership_id or g.grantee_team = any (own_teams)) offset 0)`

/** What was done and who has claimed it, where there is any; most rows have none, and cost nothing. */
const beside = (row: string) => `case when ${row}.outcome is not null or ${row}.claimed_by is not null then
        json_build_array(${row}.outcome, round(date_part('epoch', ${row}.settled_at) * 1000),
          round(date_part('epoch', ${row}.remind_at) * 1000), coalesce(${row}.settled_at > ${row}.reviewed_at, true),
          concord.member_name(${row}.claimed_by),
          ${row}.claimed_by = v.membership_id)::text end, team_names`

const statements = /* sql */ `
-- As before, in fewer steps: who asks, whose sharing has ended since the list was made and which teams they are in come
-- out of one statement.
create or replace function concord.caseload_page(
  session text, after_rank integer, after_at timestamptz, after_person uuid, page_length integer,
  wanted_view text default null, wanted_rank integer default null, wanted_due text default null,
  wanted_team uuid default null
) returns table (
  person_id uuid, name bytea, until_at timestamptz, rank integer, at timestamptz, due_kind text,
  beside text, teams text
) language plpgsql volatile security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  v record; own_teams uuid[]; team_names text; found_before integer := 0; every boolean; own boolean;
begin
  select m.membership_id, m.role,
      array(select e.person_id from concord.caseload_entry e
        where e.membership_id = m.membership_id and e.first_end_at <= now()) as ended,
      array(select t.team_id from concord.team_member t
        where t.membership_id = m.membership_id and t.ended_at is null) as teams
    into v
    from identity.live_session(session) s left join concord.membership m
      on m.membership_id = s.membership_id and m.account_id = s.account_id and m.ended_at is null
    where s.membership_id is null or m.membership_id is not null;
  if not found then raise exception 'no session' using errcode = 'CC401'; end if;
  if v.role is distinct from 'professional' then raise exception 'not here' using errcode = 'CC404'; end if;
  if cardinality(v.ended) > 0 then
    perform concord.refresh_caseload(v.ended, array_fill(v.membership_id, array[cardinality(v.ended)]));
  end if;
  own_teams := v.teams;
  if wanted_view is not null or wanted_team is not null then
    team_names := (select json_agg(json_build_array(t.team_id, t.name) order by t.name)::text
      from concord.team t where t.team_id = any (own_teams));
  end if;
  every := wanted_view is null and wanted_team is null;
  own := wanted_view is not distinct from 'mine';

  if wanted_view = 'removed' then
    return query
    select e.person_id, p.name, e.until_at, 7, e.settled_at, null::text, ${beside('e')}
    from concord.caseload_entry e join concord.person p on p.person_id = e.person_id
    where e.membership_id = v.membership_id and e.hidden
      and (after_rank is null or (7, e.settled_at, e.person_id) > (after_rank, after_at, after_person))
      and ${granted('e')}
    order by e.settled_at, e.person_id limit page_length;
    return;
  end if;

  if (after_rank is null or after_rank < 4) and (wanted_rank is null or wanted_rank < 4) then
    return query
    select s.person_id, p.name, s.until_at, s.rank, s.at, s.due_kind, ${beside('s')}
    from (
      (select c.person_id, null::timestamptz as until_at, 1 as rank, c.joined_at as at, null::text as due_kind,
          null::timestamptz as reviewed_at, null::text as outcome, null::timestamptz as settled_at,
          null::timestamptz as remind_at, null::uuid as claimed_by
        from concord.connection c
        where c.membership_id = v.membership_id and c.confirmed_at is null and c.refused_at is null
          and (every or own and wanted_team is null) and (wanted_rank is null or wanted_rank = 1)
          and (after_rank is null or (1, c.joined_at, c.person_id) > (after_rank, after_at, after_person))
        order by c.joined_at, c.person_id limit page_length)
      union all
      (select e.person_id, e.until_at, 2, e.due_at, e.due_kind, e.reviewed_at, e.outcome, e.settled_at, e.remind_at, e.claimed_by
        from concord.caseload_entry e
        where e.membership_id = v.membership_id and e.due_at < now() + interval '7 days'
          and (e.remind_at is null or e.remind_at > now() or e.due_at <= e.remind_at)
          and ${fits}
          and (wanted_rank is null or wanted_rank = 2 and wanted_due = e.due_kind)
          and (after_rank is null or (2, e.due_at, e.person_id) > (after_rank, after_at, after_person))
        order by e.due_at, e.person_id limit page_length)
      union all
      (select e.person_id, e.until_at, 2, e.remind_at, 'reminder', e.reviewed_at, e.outcome, e.settled_at, e.remind_at, e.claimed_by
        from concord.caseload_entry e
        where e.membership_id = v.membership_id and e.remind_at <= now()
          and (e.due_at is null or e.due_at > e.remind_at)
          and ${fits}
          and (wanted_rank is null or wanted_rank = 2 and wanted_due = 'reminder')
          and (after_rank is null or (2, e.remind_at, e.person_id) > (after_rank, after_at, after_person))
        order by e.remind_at, e.person_id limit page_length)
      union all
      (select e.person_id, e.until_at, 3, e.shared_at, null, e.reviewed_at, e.outcome, e.settled_at, e.remind_at, e.claimed_by
        from concord.caseload_entry e
        where e.membership_id = v.membership_id and (e.quiet_at is null or e.quiet_at < e.shared_at)
          and (e.due_at is null or e.due_at >= now() + interval '7 days')
          and (e.remind_at is null or e.remind_at > now())
          and ${fits}
          and (wanted_rank is null or wanted_rank = 3)
          and (after_rank is null or (3, e.shared_at, e.person_id) > (after_rank, after_at, after_person))
        order by e.shared_at, e.person_id limit page_length)
      order by rank, at, person_id limit page_length
    ) s join concord.person p on p.person_id = s.person_id
    where s.rank = 1 or ${granted('s')}
    order by s.rank, s.at, s.person_id;
    get diagnostics found_before = row_count;
  end if;

  if found_before < page_length and (wanted_rank is null or wanted_rank > 3) then
    return query
    select d.person_id, p.name, d.until_at, d.rank, d.at, null::text, ${beside('d')}
    from (
      select e.*, case e.rank when 4 then e.changed_at when 5 then e.until_at else e.quiet_at end as at
      from (
        select e.person_id, e.until_at, e.reviewed_at, e.outcome, e.settled_at, e.remind_at, e.claimed_by, e.quiet_at, c.changed_at,
          case when c.changed_at is not null then 4 when e.until_at < now() + interval '14 days' then 5 else 6 end as rank
        from concord.caseload_entry e
        left join lateral (
          select max(c.changed_at) as changed_at from concord.section_change c
          where c.person_id = e.person_id and c.changed_at > e.quiet_at and c.changed_at >= case c.section
            when 'check-ins' then e.check_ins_from when 'story' then e.story_from
            when 'goals-and-plan' then e.goals_from when 'visits' then e.visits_from
            when 'messages' then e.messages_from when 'what-i-have-tried' then e.tried_from
            when 'exercises' then e.exercises_from when 'measures' then e.measures_from end
        ) c on true
        where e.membership_id = v.membership_id and e.quiet_at >= e.shared_at and not e.hidden
          and (e.due_at is null or e.due_at >= now() + interval '7 days')
          and (e.remind_at is null or e.remind_at > now())
          and ${fits}
      ) e
      where (wanted_rank is null or wanted_rank = e.rank) and (after_rank is null
        or (e.rank, case e.rank when 4 then e.changed_at when 5 then e.until_at else e.quiet_at end, e.person_id)
          > (after_rank, after_at, after_person))
      order by rank, at, person_id limit page_length - found_before
    ) d join concord.person p on p.person_id = d.person_id
    where ${granted('d')}
    order by d.rank, d.at, d.person_id;
  end if;
end $$;
`
