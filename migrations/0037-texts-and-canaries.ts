import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- A form that comes again with other words is no repetition: what was said first is known by its digest.
alter table concord.content_report add column body_mac bytea;
drop function concord.keep_content_report(uuid, uuid, text, integer, text, bytea, bytea, bytea, timestamptz);

-- Six an hour from one client and 300 a day from all; then nothing more is taken.
create function concord.keep_content_report(
  report uuid, key uuid, body bytea, about text, edition integer, told text, sealed_words bytea, sealed_reply bytea,
  client bytea, at timestamptz
) returns text language plpgsql security definer set search_path = '' as $$
declare before record;
begin
  perform pg_advisory_xact_lock(hashtextextended('content-report', 22));
  select r.body_mac into before from concord.content_report r where r.form_key = key;
  if found then return case when before.body_mac = body then 'repeated' else 'other-words' end; end if;
  if (select count(*) from concord.content_report_try t
      where t.client_mac = client and t.at > now() - interval '1 hour') >= 6
    or (select count(*) from concord.content_report_try t where t.at > now() - interval '1 day') >= 300
  then return 'wait'; end if;
  insert into concord.content_report
    values (report, key, about, edition, told, sealed_words, sealed_reply, at, null, null, body);
  insert into concord.content_report_try values (client, now());
  delete from concord.content_report_try t where t.at < now() - interval '1 day';
  return 'kept';
end $$;

-- Whether a reader may have had a text before them: only then may what they wrote on its page come in.
create function concord.once_signed_off(wanted text) returns boolean language sql stable security definer
  set search_path = '' as $$
  select exists (select from concord.content_sign_off s where s.item = wanted)
$$;

-- The person who is nobody has one of each: if any request can see it, row-level security is not holding.
insert into concord.favourite values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a',
  'canary', now(), now());
insert into concord.exercise_go values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a',
  'canary', 'no-change', false, null, now());
insert into concord.bad_day_choice values ('00000000-0000-7000-8000-00000000ca9a',
  '00000000-0000-7000-8000-00000000ca9a', '{}', now(), now());
`
