import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- Keeps check-ins of any number of sessions in one round trip. Each item runs under its own session, so row-level
-- security and the audit see its person alone.
create function concord.record_check_ins(items jsonb) returns jsonb language plpgsql as $$
declare
  item jsonb; results jsonb := '[]'; whose uuid; kept record; moment timestamptz; made uuid;
begin
  for item in select value from jsonb_array_elements(items) loop
    perform set_config('concord.session', item ->> 'session', true);
    whose := concord.viewer_person();
    if whose is null or whose <> (item ->> 'person')::uuid then
      results := results || jsonb_build_object('outcome', 'signed-out'); continue;
    end if;
    moment := (item ->> 'at')::timestamptz;
    made := (item ->> 'id')::uuid;
    insert into concord.submission values (
      whose, (item ->> 'key')::uuid, decode(item ->> 'mac', 'base64'), item ->> 'location', moment
    ) on conflict do nothing;
    if not found then
      select location, body_mac = decode(item ->> 'mac', 'base64') as same into kept
        from concord.submission where person_id = whose and form_key = (item ->> 'key')::uuid;
      results := results || case when kept.same
        then jsonb_build_object('outcome', 'repeated', 'location', kept.location)
        else jsonb_build_object('outcome', 'other-words') end;
      continue;
    end if;
    if item ->> 'corrects' is not null then
      update concord.check_in set superseded_at = moment
        where person_id = whose and check_in_id = (item ->> 'corrects')::uuid and superseded_at is null;
      if not found then
        delete from concord.submission where person_id = whose and form_key = (item ->> 'key')::uuid;
        results := results || jsonb_build_object('outcome', 'gone'); continue;
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
    results := results || jsonb_build_object('outcome', 'kept', 'location', item ->> 'location');
  end loop;
  perform set_config('concord.session', '', true);
  return results;
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
