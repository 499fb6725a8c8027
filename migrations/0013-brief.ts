import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- The grants that hold now for one professional, named or through a team they are in: what "held" means, said once. It
-- has no rights of its own: called by a request it would show what the policies show. Postgres plans it into its callers.
create function concord.grants_to(member uuid) returns setof concord.sharing_grant language sql stable as $$
  select g.* from concord.sharing_grant g
    where g.grantee_membership = member and g.ended_at is null and not g.pending and g.until_at > now()
  union all
  select g.* from concord.sharing_grant g
    where g.grantee_team = any (array(select t.team_id from concord.team_member t
        where t.membership_id = member and t.ended_at is null))
      and g.ended_at is null and not g.pending and g.until_at > now()
$$;

create or replace function concord.held_grants(
  out person_id uuid, out section text, out visible_from timestamptz, out until_at timestamptz,
  out created_at timestamptz
) returns setof record language plpgsql stable security definer rows 200 set search_path = ''
set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := (select v.membership_id from concord.viewer() v where v.role = 'professional');
  about uuid := nullif(current_setting('concord.about', true), '');
begin
  if me is null then return; end if;
  if about is null then
    return query select g.person_id, g.section, g.visible_from, g.until_at, g.created_at from concord.grants_to(me) g;
  else
    return query select g.person_id, g.section, g.visible_from, g.until_at, g.created_at from concord.grants_to(me) g
      where g.person_id = about;
  end if;
end $$;

-- A person's brief as whoever asks may see it: a professional what they hold a grant for, the person all of their own.
-- Null where there is nothing to see. It runs as the owner because the policies of five tables would each look up the
-- session and its grants again, twenty times a brief. It asks viewer() who it is for, and grants_to() what they hold.
create function concord.brief_of(about uuid, most_check_ins integer) returns json
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare v record; own boolean; sections json; since timestamptz; story boolean; goals boolean;
begin
  select * into v from concord.viewer();
  if not found then return null; end if;
  own := coalesce(v.person_id = about, false);
  if own then
    since := '-infinity'; story := true; goals := true;
  elsif v.role = 'professional' then
    select json_object_agg(h.section, h.until_at), min(h.since) filter (where h.section = 'check-ins'),
        bool_or(h.section = 'story'), bool_or(h.section = 'goals-and-plan')
      into sections, since, story, goals
      from (select g.section, max(g.until_at) as until_at, min(g.visible_from) as since
        from concord.grants_to(v.membership_id) g where g.person_id = about group by 1) h;
  end if;
  if not own and sections is null then return null; end if;
  return (select json_build_object(
    'name', encode(p.name, 'base64'),
    'sections', sections,
    'story', (select json_agg(json_build_object('prompt', s.prompt, 'id', s.entry_id,
          'words', encode(s.words, 'base64'), 'at', s.written_at))
        from concord.story_entry s where s.person_id = about and s.superseded_at is null
          and case s.prompt when 'know-me' then story when 'what-matters' then goals end),
    'check_ins', (select json_agg(json_build_object('id', c.check_in_id, 'at', c.recorded_at, 'life', c.life,
          'went_well', encode(c.went_well, 'base64'), 'note', encode(n.words, 'base64')) order by c.recorded_at desc)
        from (select k.* from concord.check_in k
            where k.person_id = about and k.superseded_at is null and k.recorded_at >= since
            order by k.recorded_at desc limit most_check_ins) c
          left join concord.check_in_note n on n.person_id = c.person_id and n.check_in_id = c.check_in_id
            and n.shared_at is not null),
    'review', (select json_build_object('id', r.mark_id, 'at', r.reviewed_at) from concord.review_mark r
        where r.membership_id = v.membership_id and r.person_id = about and r.undone_at is null))
  from concord.person p where p.person_id = about);
end $$;

-- As before, with the grants looked up once for all the sections.
create or replace function concord.record_access(whose uuid, sections text[], way_in text, at timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
declare v record; fresh text[];
begin
  select * into v from concord.viewer();
  if v.role is distinct from 'professional' then return; end if;
  with added as (
    insert into concord.access_hour
      select whose, v.membership_id, s, way_in, date_trunc('hour', at) from unnest(sections) s
      where s = any (array(select g.section from concord.grants_to(v.membership_id) g where g.person_id = whose))
    on conflict do nothing returning section
  ) select array_agg(section order by section) into fresh from added;
  if fresh is not null then
    perform concord.audit_person(whose, at, 'opened', jsonb_build_object('sections', fresh, 'way', way_in));
  end if;
end $$;
`
