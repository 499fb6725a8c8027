import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- A professional's own day: what they wrote down or took over from a calendar. It grants nothing, and nobody else reads
-- it. Of a calendar's event only a keyed digest is known again, and its words are sealed until a person was chosen.
create table concord.day_line (
  membership_id uuid not null references concord.membership, line_id uuid not null,
  on_day date not null, at_minute smallint check (at_minute between 0 and 1439),
  kind text check (kind in ('first', 'review', 'group', 'remote')), words bytea,
  uid_mac bytea, occurrence text, form_key uuid, body_mac bytea,
  made_at timestamptz not null, called_off_at timestamptz, taken_out_at timestamptz,
  primary key (membership_id, line_id),
  unique (membership_id, uid_mac, occurrence), unique (membership_id, form_key),
  check ((uid_mac is null) = (occurrence is null)), check ((form_key is null) = (body_mac is null)),
  check ((uid_mac is null) <> (form_key is null)), check (taken_out_at is null or words is null)
);
create index day_line_of_day on concord.day_line (membership_id, on_day);
create index day_line_past on concord.day_line (on_day);

-- Whom a line is with: chosen by its owner, and seen only while that person shares something with them.
create table concord.day_person (
  person_id uuid not null references concord.person, membership_id uuid not null, line_id uuid not null,
  chosen_at timestamptz not null,
  primary key (person_id, membership_id, line_id), unique (membership_id, line_id),
  foreign key (membership_id, line_id) references concord.day_line on delete cascade
);

-- A file that was given and not yet taken over: one for each, sealed, and gone when it was used or put away.
create table concord.day_file (
  membership_id uuid primary key references concord.membership, file_id uuid not null, content bytea not null,
  given_at timestamptz not null
);

alter table concord.day_line enable row level security; alter table concord.day_line force row level security;
alter table concord.day_person enable row level security; alter table concord.day_person force row level security;
alter table concord.day_file enable row level security; alter table concord.day_file force row level security;
create policy owner_all on concord.day_line to concord_owner using (true);
create policy owner_all on concord.day_person to concord_owner using (true);
create policy owner_all on concord.day_file to concord_owner using (true);
create policy own on concord.day_line to concord_app using (membership_id = (select concord.viewer_membership()))
  with check (membership_id = (select concord.viewer_membership()));
create policy own on concord.day_file to concord_app using (membership_id = (select concord.viewer_membership()))
  with check (membership_id = (select concord.viewer_membership()));
create policy own on concord.day_person to concord_app
  using (membership_id = (select concord.viewer_membership())
    and person_id = any ((select concord.granted_any())::uuid[]))
  with check (membership_id = (select concord.viewer_membership())
    and person_id = any ((select concord.granted_any())::uuid[]));
grant select, insert, update (on_day, at_minute, kind, words, called_off_at, taken_out_at) on concord.day_line to concord_app;
grant select, insert, delete on concord.day_person, concord.day_file to concord_app;

-- A line is with one person: whoever was chosen before gives way, also somebody who is no longer to be seen.
create function concord.day_person_one() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from concord.day_person p where p.membership_id = new.membership_id and p.line_id = new.line_id;
  return new;
end $$;
create trigger one before insert on concord.day_person for each row execute function concord.day_person_one();

-- Whoever writes a line sweeps out what is long past, everybody's.
create function concord.day_past() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from concord.day_line l where l.on_day < current_date - 28;
  delete from concord.day_file f where f.given_at < now() - interval '1 day';
  return null;
end $$;
create trigger past after insert on concord.day_line for each statement execute function concord.day_past();

-- With a membership its day's list ends.
create function concord.day_ended() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from concord.day_line l where l.membership_id = new.membership_id;
  delete from concord.day_file f where f.membership_id = new.membership_id;
  return null;
end $$;
create trigger day_ended after update of ended_at on concord.membership
  for each row when (new.ended_at is not null) execute function concord.day_ended();

create index visit_of_day on concord.visit (visit_on, with_membership, with_team) where visit_on is not null;
`
