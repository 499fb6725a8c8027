import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const everything = JSON.stringify(
  Object.fromEntries(
    ['story', 'what-i-have-tried', 'goals-and-plan', 'visits', 'messages', 'check-ins'].map((section) => [
      section,
      '-infinity',
    ]),
  ),
)

const statements = /* sql */ `
-- A person's brief as whoever asks may see it, with the plan and the visits: a professional what they hold a grant for and
-- as far back as it reaches, the person all of their own. A person can ask what somebody would see of it ("seen": sections
-- with since when), and gets it from these same lines. Null where there is nothing to see. It runs as the owner, for
-- the reason given in 0013. Of the plan and the visits it leaves out what a brief does not show; the rules choose.
drop function concord.brief_of(uuid, integer);
create function concord.brief_of(about uuid, most_check_ins integer, today date, seen jsonb) returns json
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
    'changed', (select json_object_agg(k.section, k.changed_at) from concord.section_change k
        where k.person_id = about and k.changed_at >= (since ->> k.section)::timestamptz),
    'review', (select json_build_object('id', r.mark_id, 'at', r.reviewed_at) from concord.review_mark r
        where r.membership_id = v.membership_id and r.person_id = about and r.undone_at is null))
  from concord.person p where p.person_id = about);
end $$;

-- The plan as far as a brief shows it: what is open, and what is done but still seen differently; the versions in force;
-- answers to those, and other views that still stand. None of it depends on how far back a grant reaches. It has no rights
-- of its own, like grants_to.
create function concord.plan_in_brief(about uuid) returns json language plpgsql stable
set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'entries', (select json_agg(e order by e.begun_at, e.entry_id) from (
      select k.* from concord.plan_entry k where k.person_id = about and (k.state = 'open' or k.state = 'done' and exists (
        select from concord.plan_said s where s.person_id = about and s.entry_id = k.entry_id
          and s.what = 'sees-it-differently' and s.withdrawn_at is null))) e),
    'versions', (select json_agg(w) from (
      select x.person_id, x.version_id, x.entry_id, x.kind, x.author_membership, x.after,
        encode(x.content, 'base64') as content, x.written_at, x.superseded_at
      from concord.plan_version x where x.person_id = about and x.superseded_at is null
      order by x.written_at desc, x.version_id desc) w),
    'said', (select json_agg(a) from (
      select s.person_id, s.said_id, s.entry_id, s.version_id, s.author_membership, s.what, s.level,
        encode(s.words, 'base64') as words, s.at, s.withdrawn_at
      from concord.plan_said s where s.person_id = about
        and (s.what = 'sees-it-differently' and s.withdrawn_at is null
          or s.what in ('yes', 'no', 'taken-back') and exists (select from concord.plan_version x
            where x.person_id = about and x.version_id = s.version_id and x.superseded_at is null))
      order by s.at desc, s.said_id desc) a));
end $$;

-- The visits as far as a brief shows them: those there are, the topics of a coming one that the person is ready for, and
-- what was decided: what is open, and all of the last visit. With "reach", as somebody sees them whose grant reaches back
-- to then.
create function concord.visits_in_brief(about uuid, today date, reach timestamptz) returns json language plpgsql stable
set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return (
    with shown as (
      select w.* from concord.visit w where w.person_id = about and (reach is null or w.shown_at is not null
        and (coalesce((w.visit_on + 1)::timestamptz, 'infinity') >= reach or w.changed_at >= reach))
      order by w.made_at desc limit 200
    ), written as (
      select e.* from concord.visit_entry e join shown w on w.visit_id = e.visit_id
      where e.person_id = about and w.called_off_at is null and (
        e.kind = 'decision' and (e.closed_at is null or w.visit_on >= (select max(l.visit_on) from shown l
          where l.called_off_at is null and l.visit_on < today))
        or e.kind = 'topic' and e.parked_at is null and w.ready_at is not null
          and coalesce(w.visit_on, today) >= today)
    )
    select json_build_object(
      'visits', (select json_agg(x order by x.made_at desc) from (
        select w.person_id, w.visit_id, w.made_by, w.made_at, w.setting, w.way, w.visit_on::text as visit_on, w.visit_time,
          w.with_membership, w.with_team, encode(w.with_words, 'base64') as with_words, null as join_words, w.edit_id,
          w.changed_at, w.changed_by, null as helper, w.ready_at, w.shown_at, w.order_person_at, w.order_member_at,
          w.order_member, w.called_off_at from shown w) x),
      'entries', (select json_agg(e order by e.made_at) from written e),
      'versions', (select json_agg(x order by x.written_at desc, x.version_id desc) from (
        select k.person_id, k.version_id, k.entry_id, k.after, encode(k.words, 'base64') as words, k.author_membership,
          k.written_at, k.helped, k.confirmed_at, k.superseded_at
        from concord.visit_version k join written e on e.entry_id = k.entry_id
        where k.person_id = about and k.superseded_at is null) x)));
end $$;
`
