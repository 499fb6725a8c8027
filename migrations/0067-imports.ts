import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const nobody = `'00000000-0000-7000-8000-00000000ca9a'`
const tables = ['import_file', 'import_line', 'import_raw']
const guarded = (table: string) => `
alter table concord.${table} enable row level security; alter table concord.${table} force row level security;
create policy owner_all on concord.${table} to concord_owner using (true);
create policy own on concord.${table} to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
grant select, insert on concord.${table} to concord_app;`

const statements = /* sql */ `
-- A file of another system. Its content is sealed, one at a time waits to be looked at, and content goes when it was
-- taken over or put away, or after a day. That it was taken over stays. The digest is keyed: the same file is known again.
create table concord.import_file (
  person_id uuid not null references concord.person, file_id uuid not null,
  content bytea, size integer not null check (size >= 0), digest bytea not null,
  made_at timestamptz not null, expires_at timestamptz not null, taken_at timestamptz,
  primary key (person_id, file_id),
  check ((content is null) = (taken_at is not null)), check (expires_at > made_at)
);
create unique index import_file_waits on concord.import_file (person_id) where taken_at is null;
create index import_file_past on concord.import_file (expires_at) where taken_at is null;

-- What became of each entry of a file that was taken over: kinds, places in the file and reasons; no words of it.
create table concord.import_line (
  person_id uuid not null, file_id uuid not null, line integer not null check (line >= 0),
  resource_type text not null check (resource_type ~ '^[A-Za-z]{0,64}$'),
  became text not null check (became in ('added', 'here-already', 'kept', 'refused')),
  findings jsonb not null default '[]', response_id uuid,
  primary key (person_id, file_id, line),
  foreign key (person_id, file_id) references concord.import_file on delete cascade
);

-- What was not understood, as it came, sealed, until the person throws it away. The same thing is kept once.
create table concord.import_raw (
  person_id uuid not null, raw_id uuid not null, file_id uuid not null, line integer not null,
  resource_type text not null check (resource_type ~ '^[A-Za-z]{1,64}$'), content bytea not null,
  digest bytea not null, kept_at timestamptz not null,
  primary key (person_id, raw_id), unique (person_id, digest),
  foreign key (person_id, file_id, line) references concord.import_line on delete cascade
);
${tables.map(guarded).join('')}
grant update (content, taken_at) on concord.import_file to concord_app;
grant delete on concord.import_file, concord.import_raw to concord_app;

-- Whoever gives a file sweeps out what nobody took over in time, everybody's.
create function concord.import_past() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from concord.import_file f where f.taken_at is null and f.expires_at < now();
  return null;
end $$;
create trigger past after insert on concord.import_file
  for each statement execute function concord.import_past();

-- What was taken over stays as it was told.
create function concord.keep_import() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.taken_at is not null then raise exception 'an import stays as it was' using errcode = '42501'; end if;
  return new;
end $$;
create trigger taken before update on concord.import_file for each row execute function concord.keep_import();

-- The person who is nobody has one of each: if any request can see it, row-level security is not holding.
insert into concord.import_file values (${nobody}, ${nobody}, null, 0, '\\x', now(), now() + interval '1 day', now());
insert into concord.import_line values (${nobody}, ${nobody}, 0, '', 'refused');
insert into concord.import_raw values (${nobody}, ${nobody}, ${nobody}, 0, 'Basic', '\\x', '\\x', now());
`
