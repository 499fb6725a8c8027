import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- Keeps one check-in under its own session: the way of replays and corrections, and of whatever failed among others.
create function concord.record_check_in(item jsonb) returns jsonb language plpgsql as $$
declare whose uuid; kept record; moment timestamptz := item ->> 'at'; made uuid := item ->> 'id';
begin
  perform set_config('concord.session', item ->> 'session', true);
  whose := concord.viewer_person();
  if whose is null or whose <> (item ->> 'person')::uuid then return '{"outcome": "signed-out"}'; end if;
  insert into concord.submission values (
    whose, (item ->> 'key')::uuid, decode(item ->> 'mac', 'base64'), item ->> 'location', moment
  ) on conflict do nothing;
  if not found then
    select location, body_mac = decode(item ->> 'mac', 'base64') as same into kept
      from concord.submission where person_id = whose and form_key = (item ->> 'key')::uuid;
    if not kept.same then return '{"outcome": "other-words"}'; end if;
    return jsonb_build_object('outcome', 'repeated', 'location', kept.location);
  end if;
  if item ->> 'corrects' is not null then
    update concord.check_in set superseded_at = moment
      where person_id = whose and check_in_id = (item ->> 'corrects')::uuid and superseded_at is null;
    if not found then
      delete from concord.submission where person_id = whose and form_key = (item ->> 'key')::uuid;
      return '{"outcome": "gone"}';
    end if;
  end if;
  insert into concord.check_in values (
    whose, made, (item ->> 'key')::uuid, moment, (item ->> 'device_at')::timestamptz,
    (item ->> 'life')::smallint, (item ->> 'sleep')::smallint, (item ->> 'mood')::smallint,
    (item ->> 'energy')::smallint, (item ->> 'activity')::smallint, (item ->> 'pain')::smallint,
    decode(item ->> 'went_well', 'base64'), (item ->> 'corrects')::uuid, null
  );
  if item ->> 'note' is not null then
    insert into concord.check_in_note values (
      whose, made, decode(item ->> 'note', 'base64'), case when (item ->> 'note_shared')::boolean then moment end
    );
  end if;
  insert into concord.section_change values (whose, 'check-ins', moment)
    on conflict (person_id, section) do update set changed_at = greatest(section_change.changed_at, excluded.changed_at);
  perform concord.audit_person(whose, moment,
    case when item ->> 'corrects' is null then 'checked-in' else 'check-in-corrected' end,
    jsonb_build_object('check_in', made));
  return jsonb_build_object('outcome', 'kept', 'location', item ->> 'location');
end $$;

-- Keeps check-ins of many sessions in one statement. A row is written only for the person whose own live session came
-- with it. It runs as the owner because row-level security knows one session at a time: asked again for each row and
-- each of six tables, it took most of the time of a check-in. Whoever was kept before, or corrects, is "alone".
create function concord.record_check_ins(items json) returns table (id uuid, outcome text)
language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
  return query
  with item as materialized (
    select i.* from json_to_recordset(items) as i(
      session text, person uuid, id uuid, key uuid, mac text, location text, at timestamptz, device_at timestamptz,
      life smallint, sleep smallint, mood smallint, energy smallint, activity smallint, pain smallint,
      went_well text, note text, note_shared boolean, corrects uuid
    )
  ), own as materialized (
    select i.* from item i
    join identity.live_accounts((select array_agg(item.session) from item)) l on l.token_hash = i.session
    join concord.person p on p.account_id = l.account_id and p.person_id = i.person
  ), claimed as (
    insert into concord.submission
      select o.person, o.key, decode(o.mac, 'base64'), o.location, o.at from own o
      where o.corrects is null order by o.person
    on conflict do nothing returning person_id, form_key
  ), head as materialized (
    select h.* from concord.audit_head h
    where h.person_id = any ((select array_agg(o.person) from own o)::uuid[]) order by h.person_id for update
  ), fresh as materialized (
    select o.*, coalesce(h.seq, 0) + 1 as seq, coalesce(h.hash, '\\x') as before,
      jsonb_build_object('check_in', o.id) as detail
    from own o join claimed c on c.person_id = o.person and c.form_key = o.key
    left join head h on h.person_id = o.person
  ), week as (
    insert into concord.check_in
      select f.person, f.id, f.key, f.at, f.device_at, f.life, f.sleep, f.mood, f.energy, f.activity, f.pain,
        decode(f.went_well, 'base64'), null, null from fresh f
  ), noted as (
    insert into concord.check_in_note
      select f.person, f.id, decode(f.note, 'base64'), case when f.note_shared then f.at end
      from fresh f where f.note is not null
  ), changed as (
    insert into concord.section_change as s select f.person, 'check-ins', f.at from fresh f
    on conflict (person_id, section) do update set changed_at = greatest(s.changed_at, excluded.changed_at)
  ), event as (
    insert into concord.audit_event
      select f.person, f.seq, f.at, 'checked-in', 'person', f.person, f.detail,
        concord.audit_hash(f.before, f.person, f.seq, f.at, 'checked-in', 'person', f.person, f.detail) from fresh f
    returning person_id, seq, hash
  ), moved as (
    insert into concord.audit_head select e.person_id, e.seq, e.hash from event e
    on conflict (person_id) do update set seq = excluded.seq, hash = excluded.hash
  )
  select i.id, case when f.id is not null then 'kept' when o.id is not null then 'alone' else 'signed-out' end
  from item i left join own o on o.id = i.id left join fresh f on f.id = i.id;
end $$;
grant delete on concord.submission to concord_app;

-- A person who is nobody: if any request can see this one, row-level security is not holding.
insert into concord.person values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a', '\\x', now(), 'none');
insert into concord.check_in values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a',
  '00000000-0000-7000-8000-00000000ca9a', now(), null, 3);
insert into concord.check_in_note values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a', '\\x', now());
insert into concord.story_entry values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a', 'know-me', '\\x', now());
insert into concord.section_change values ('00000000-0000-7000-8000-00000000ca9a', 'check-ins', now());
insert into concord.submission values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a', '\\x', '/', now());
insert into concord.audit_event values ('00000000-0000-7000-8000-00000000ca9a', 1, now(), 'canary', 'system', null, '{}', '\\x');
`
