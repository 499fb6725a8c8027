import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const everything = JSON.stringify(
  Object.fromEntries(
    ['story', 'what-i-have-tried', 'goals-and-plan', 'visits', 'messages', 'check-ins', 'measures'].map(
      (section) => [section, '-infinity'],
    ),
  ),
)
const mine = `person_id = (select concord.viewer_person())`
const granted = `person_id = any ((select concord.granted_ids('measures'))::uuid[])`
const since = `((select concord.shown_measures()) ->> (person_id::text || '/' || instrument))::timestamptz`
const nobody = `'00000000-0000-7000-8000-00000000ca9a'`
const guarded = (table: string) => `
alter table concord.${table} enable row level security; alter table concord.${table} force row level security;
create policy owner_all on concord.${table} to concord_owner using (true);
create policy own on concord.${table} to concord_app using (${mine}) with check (${mine});`

const statements = /* sql */ `
-- The calendar day on which a moment falls, as every screen says it.
create function concord.day_of(at timestamptz) returns date language sql immutable
  return (at at time zone 'Europe/London')::date;

-- A pattern that the person chose to show to whoever holds their measures: of one instrument, from a moment on, until it
-- is ended. Goal attainment stands for the goals of the plan, which whoever holds the plan reads there.
create table concord.measure_shown (
  person_id uuid not null references concord.person, shown_id uuid not null,
  instrument text not null check (instrument ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(instrument) <= 80),
  shown_from timestamptz not null, shown_at timestamptz not null, ended_at timestamptz,
  primary key (person_id, shown_id)
);
create unique index measure_shown_now on concord.measure_shown (person_id, instrument) where ended_at is null;

-- What was going on on a day, in the person's own words, beside the pattern of one instrument.
create table concord.pattern_note (
  person_id uuid not null references concord.person, note_id uuid not null,
  instrument text not null check (instrument ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(instrument) <= 80),
  day date not null, words bytea not null, written_at timestamptz not null, withdrawn_at timestamptz,
  primary key (person_id, note_id)
);
create index pattern_note_of on concord.pattern_note (person_id, instrument, day);
${['measure_shown', 'pattern_note'].map(guarded).join('')}
grant select, insert on concord.measure_shown, concord.pattern_note to concord_app;
grant update (ended_at) on concord.measure_shown to concord_app;
grant update (withdrawn_at) on concord.pattern_note to concord_app;

-- What the professional who asks may see of measures: {person/instrument: since when}. The later of the grant's start and
-- the moment from which the person shows it. Without both there is nothing.
create function concord.shown_measures() returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_object_agg(g.person_id::text || '/' || s.instrument, greatest(s.shown_from, g.since)), '{}')
  from (select h.person_id, min(h.visible_from) as since from concord.held_grants() h where h.section = 'measures' group by 1) g
  join concord.measure_shown s on s.person_id = g.person_id and s.ended_at is null
$$;

create policy granted on concord.measure_shown for select to concord_app using (${granted} and ended_at is null);
-- Finished, not corrected since, and both answered and finished since then: what is typed in later about an earlier day
-- is not seen, nor what was filled in on the same day before it was shared.
create policy granted on concord.measure_response for select to concord_app
  using (${granted} and completed_at is not null and amended_at is null
    and completed_at >= ${since} and answered_on >= concord.day_of(${since}));
create policy granted on concord.pattern_note for select to concord_app
  using (${granted} and withdrawn_at is null
    and (day > concord.day_of(${since}) or day = concord.day_of(${since}) and written_at >= ${since}));

-- That measures changed is told of what is shown alone: of anything else it would say that it was filled in.
create function concord.measure_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.completed_at is not null and (tg_op = 'INSERT' or old.completed_at is null) and exists (
    select from concord.measure_shown s where s.person_id = new.person_id and s.instrument = new.instrument
      and s.ended_at is null and new.completed_at >= s.shown_from and new.answered_on >= concord.day_of(s.shown_from))
  then
    insert into concord.section_change as c values (new.person_id, 'measures', new.completed_at)
      on conflict (person_id, section) do update set changed_at = greatest(c.changed_at, excluded.changed_at);
  end if;
  return null;
end $$;
create trigger changed after insert or update on concord.measure_response
  for each row execute function concord.measure_changed();

-- Measures as far as a brief shows them: the latest of each that is shown, and the latest note. Pain by itself is a tap
-- away and never here; goals stand in the plan. It has no rights of its own, like grants_to.
create function concord.measures_in_brief(about uuid, reach timestamptz) returns json language plpgsql stable
set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return (with shown as (
      select s.instrument, greatest(s.shown_from, reach) as since from concord.measure_shown s
      where s.person_id = about and s.ended_at is null and s.instrument not in ('nrs-average', 'goal-attainment'))
    select json_build_object(
      'responses', (select json_agg(r) from shown cross join lateral (
        select k.response_id as id, k.instrument, k.answered_on::text as day, k.completed_at as at, k.scores
        from concord.measure_response k
        where k.person_id = about and k.instrument = shown.instrument and k.completed_at is not null
          and k.amended_at is null and k.completed_at >= shown.since and k.answered_on >= concord.day_of(shown.since)
        order by k.answered_on desc, k.completed_at desc limit 12) r),
      'notes', (select json_agg(n) from shown cross join lateral (
        select k.note_id as id, k.instrument, k.day::text as day, k.written_at as at,
          encode(k.words, 'base64') as words
        from concord.pattern_note k
        where k.person_id = about and k.instrument = shown.instrument and k.withdrawn_at is null
          and (k.day > concord.day_of(shown.since)
            or k.day = concord.day_of(shown.since) and k.written_at >= shown.since)
        order by k.day desc, k.written_at desc limit 1) n)));
end $$;

-- As before, with measures.
create or replace function concord.brief_of(about uuid, most_check_ins integer, today date, seen jsonb) returns json
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare v record; own boolean; whole boolean; sections json; since jsonb;
begin
  select * into v from concord.viewer();
  if not found then return null; end if;
  own := coalesce(v.person_id = about, false);
  whole := own and seen is null;
  if own then
    since := coalesce(seen, '${everything}');
  elsif v.role = 'professional' then
    select json_object_agg(h.section, h.until_at), jsonb_object_agg(h.section, h.since) into sections, since
      from (select g.section, max(g.until_at) as until_at, min(g.visible_from) as since
        from concord.grants_to(v.membership_id) g where g.person_id = about group by 1) h;
  end if;
  if since is null then return null; end if;
  return (select json_build_object(
    'name', encode(p.name, 'base64'),
    'sections', sections,
    'story', (select json_agg(json_build_object('prompt', s.prompt, 'id', s.entry_id,
          'words', encode(s.words, 'base64'), 'at', s.written_at))
        from concord.story_entry s where s.person_id = about and s.superseded_at is null
          and case s.prompt when 'know-me' then since ? 'story' when 'have-tried' then since ? 'what-i-have-tried'
            when 'what-matters' then since ? 'goals-and-plan' end),
    'check_ins', (select json_agg(json_build_object('id', c.check_in_id, 'at', c.recorded_at, 'life', c.life,
          'went_well', encode(c.went_well, 'base64'), 'note', encode(n.words, 'base64')) order by c.recorded_at desc)
        from (select k.* from concord.check_in k
            where k.person_id = about and k.superseded_at is null
              and k.recorded_at >= (since ->> 'check-ins')::timestamptz
            order by k.recorded_at desc limit most_check_ins) c
          left join concord.check_in_note n on n.person_id = c.person_id and n.check_in_id = c.check_in_id
            and n.shared_at is not null),
    'plan', case when since ? 'goals-and-plan' then concord.plan_in_brief(about) end,
    'visits', case when since ? 'visits' then
      concord.visits_in_brief(about, today, case when not whole then (since ->> 'visits')::timestamptz end) end,
    'measures', case when since ? 'measures' then
      concord.measures_in_brief(about, (since ->> 'measures')::timestamptz) end,
    'changed', (select json_object_agg(k.section, k.changed_at) from concord.section_change k
        where k.person_id = about and k.changed_at >= (since ->> k.section)::timestamptz),
    'review', (select json_build_object('id', r.mark_id, 'at', r.reviewed_at) from concord.review_mark r
        where r.membership_id = v.membership_id and r.person_id = about and r.undone_at is null))
  from concord.person p where p.person_id = about);
end $$;

-- The person who is nobody has one of each: if any request can see it, row-level security is not holding.
insert into concord.measure_shown values (${nobody}, ${nobody}, 'canary', now(), now(), null);
insert into concord.pattern_note values (${nobody}, ${nobody}, 'canary', now(), '\\x', now(), null);
`
