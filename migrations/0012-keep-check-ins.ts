import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- Takes the place of record_check_ins: as before, a row is written only for the person whose own live session came with
-- it, and it runs as the owner because row-level security knows one session at a time. The chain's head is locked, read
-- and moved by one update, and its hash worked out in place: a function called for each row was a seventh of the time.
-- Answers with what was not kept: {id: "alone" | "signed-out"}. Whoever was kept before, corrects, or has no chain yet
-- is "alone".
create function concord.keep_check_ins(items json) returns json
language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare others json;
begin
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
      where o.corrects is null and exists (select from concord.audit_head h where h.person_id = o.person)
      order by o.person
    on conflict do nothing returning person_id, form_key
  ), fresh as materialized (
    select o.*, jsonb_build_object('check_in', o.id) as detail
    from own o join claimed c on c.person_id = o.person and c.form_key = o.key
    order by o.person
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
  ), moved as (
    -- The same bytes as audit_hash.
    update concord.audit_head h set seq = h.seq + 1, hash = sha256(h.hash || convert_to(
        f.person::text || '|' || (h.seq + 1) || '|' || extract(epoch from f.at)::text || '|checked-in|person|'
        || f.person::text || '|' || f.detail::text, 'UTF8'))
    from fresh f where h.person_id = f.person
    returning f.person, f.at, f.detail, h.seq, h.hash
  ), event as (
    insert into concord.audit_event
      select m.person, m.seq, m.at, 'checked-in', 'person', m.person, m.detail, m.hash from moved m
  )
  select json_object_agg(i.id, case when o.id is null then 'signed-out' else 'alone' end) into others
  from item i left join own o on o.id = i.id left join fresh f on f.id = i.id where f.id is null;
  return others;
end $$;
drop function concord.record_check_ins(json);
`
