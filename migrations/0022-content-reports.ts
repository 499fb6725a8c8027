import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- Whom the service names for what people say about its texts.
alter table concord.deployment add column safety_name text, add column safety_email text;
grant update (safety_name, safety_email) on concord.deployment to concord_app;

-- Nothing here says who wrote it, but an address that somebody left to be answered.
create table concord.content_report (
  report_id uuid primary key, form_key uuid not null unique,
  item text not null check (item ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(item) <= 80),
  version integer not null check (version > 0),
  kind text not null check (kind in ('wrong', 'worse')),
  words bytea check (octet_length(words) <= 20000), reply_to bytea check (octet_length(reply_to) <= 1000),
  received_at timestamptz not null, seen_by uuid references concord.membership, seen_at timestamptz
);
create index content_report_in_time on concord.content_report (received_at desc, report_id);
create table concord.content_report_try (client_mac bytea not null, at timestamptz not null);
create index content_report_try_recent on concord.content_report_try (at, client_mac);

-- Six an hour from one client and 300 a day from all; then nothing more is taken.
create function concord.keep_content_report(
  report uuid, key uuid, about text, edition integer, told text, sealed_words bytea, sealed_reply bytea,
  client bytea, at timestamptz
) returns text language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('content-report', 22));
  if exists (select from concord.content_report r where r.form_key = key) then return 'repeated'; end if;
  if (select count(*) from concord.content_report_try t
      where t.client_mac = client and t.at > now() - interval '1 hour') >= 6
    or (select count(*) from concord.content_report_try t where t.at > now() - interval '1 day') >= 300
  then return 'wait'; end if;
  insert into concord.content_report values (report, key, about, edition, told, sealed_words, sealed_reply, at);
  insert into concord.content_report_try values (client, now());
  delete from concord.content_report_try t where t.at < now() - interval '1 day';
  return 'kept';
end $$;

alter table concord.content_report enable row level security;
alter table concord.content_report force row level security;
alter table concord.content_report_try enable row level security;
alter table concord.content_report_try force row level security;
create policy owner_all on concord.content_report to concord_owner using (true);
create policy owner_all on concord.content_report_try to concord_owner using (true);
create policy administered on concord.content_report to concord_app
  using ((select concord.viewer_admin_service()) is not null);
grant select on concord.content_report to concord_app;
grant update (seen_by, seen_at) on concord.content_report to concord_app;
`
