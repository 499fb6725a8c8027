import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- Neither has settings of its own, so that each becomes part of the statement that asks it, with the rights of whoever
-- asks.
create function concord.measure_responses(about uuid) returns table (
  id text, response_id uuid, person_id uuid, instrument text, version text, goal_id uuid, source text, helped boolean,
  started_at timestamptz, day text, day_at timestamptz, that_day boolean, completed_at timestamptz,
  left_at timestamptz, answers jsonb, scores jsonb, claimed jsonb, origin text, amends uuid, amended_at timestamptz,
  updated timestamptz, goal_seen text, amends_seen text
) language sql stable as $$
  select r.response_id::text, r.response_id, r.person_id, r.instrument, r.version, r.goal_id, r.source, r.helped,
    r.started_at, r.answered_on::text, r.answered_on::timestamp at time zone 'utc',
    concord.day_of(coalesce(r.completed_at, r.started_at)) = r.answered_on, r.completed_at,
    r.left_at, r.answers, r.scores, r.claimed, r.origin, r.amends, r.amended_at,
    greatest(r.started_at, r.completed_at, r.amended_at, r.left_at, case when r.completed_at is null then (
      select max(a.recorded_at) from concord.measure_answer a
      where a.person_id = r.person_id and a.response_id = r.response_id) end),
    case when r.goal_id is not null then (select e.entry_id::text from concord.plan_entry e
      where e.person_id = r.person_id and e.entry_id = r.goal_id) end,
    case when r.amends is not null then (select o.response_id::text from concord.measure_response o
      where o.person_id = r.person_id and o.response_id = r.amends) end
  from concord.measure_response r where r.person_id = about
$$;
create function concord.goal_levels(about uuid) returns table (
  person_id uuid, said_id uuid, entry_id uuid, at timestamptz, level text
) language sql stable as $$
  select s.person_id, s.said_id, s.entry_id, s.at, s.level from concord.plan_said s
  join concord.plan_entry e on e.person_id = s.person_id and e.entry_id = s.entry_id
  where s.person_id = about and s.what = 'now' and s.level is not null and e.kind = 'goal'
$$;

-- A person's own newest observations, or what they are made of, in one step with the question whether it is they who
-- ask, by session or token. For anyone else there is no answer here: what they may see, row-level security says.
create function concord.own_observations(
  session text, token text, about uuid, most integer, out check_ins json, out responses json, out levels json
) returns setof record language plpgsql stable security definer rows 1 set search_path = ''
  set plan_cache_mode = force_generic_plan as $$
declare own uuid;
begin
  if token is null then
    select p.person_id into own from identity.live_session(session) s
      join concord.person p on p.account_id = s.account_id where s.membership_id is null;
  else
    select t.person_id into own from concord.fhir_token t
      where t.digest = token and t.revoked_at is null and t.expires_at > now();
  end if;
  if own is distinct from about then return; end if;
  check_ins := (select json_agg(n) from (
    select c.check_in_id as id, c.recorded_at, c.corrects, c.life, c.sleep, c.mood, c.energy, c.activity, c.pain
    from concord.check_in c where c.person_id = own and c.superseded_at is null
    order by c.recorded_at desc, c.check_in_id desc limit most) n);
  responses := (select json_agg(n) from (
    select r.* from concord.measure_responses(own) r where r.completed_at is not null and r.amended_at is null
    order by r.updated desc, r.response_id desc limit most) n);
  levels := (select json_agg(l) from concord.goal_levels(own) l);
  return next;
end $$;
`
