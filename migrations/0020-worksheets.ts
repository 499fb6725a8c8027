import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- What a person makes with an exercise. Some exercises keep one thing that changes over time: then it is made once.
create table concord.worksheet (
  person_id uuid not null references concord.person, worksheet_id uuid not null,
  exercise text not null check (exercise ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(exercise) <= 80),
  once boolean not null, made_at timestamptz not null, changed_at timestamptz not null, put_away_at timestamptz,
  primary key (person_id, worksheet_id)
);
create unique index worksheet_once on concord.worksheet (person_id, exercise) where once;
create index worksheet_in_time on concord.worksheet (person_id, changed_at);

-- A version takes the place of those it was written after, and of no other: two devices leave two versions in force.
create table concord.worksheet_version (
  person_id uuid not null, worksheet_id uuid not null, version_id uuid not null, after uuid[] not null,
  answers bytea not null, written_at timestamptz not null, device_at timestamptz, superseded_at timestamptz,
  sitting uuid not null,
  primary key (person_id, version_id), foreign key (person_id, worksheet_id) references concord.worksheet
);
create index worksheet_version_of on concord.worksheet_version (person_id, worksheet_id, written_at);
create index worksheet_head on concord.worksheet_version (person_id, worksheet_id) where superseded_at is null;

-- Where a person stopped in an exercise. Step 0: the steps are shown all at once.
create table concord.exercise_place (
  person_id uuid not null references concord.person,
  exercise text not null check (exercise ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(exercise) <= 80),
  length text not null check (length in ('two-minutes', 'full', 'bad-day')),
  step smallint not null check (step between 0 and 99), at timestamptz not null,
  primary key (person_id, exercise)
);

alter table concord.worksheet enable row level security; alter table concord.worksheet force row level security;
alter table concord.worksheet_version enable row level security; alter table concord.worksheet_version force row level security;
alter table concord.exercise_place enable row level security; alter table concord.exercise_place force row level security;
create policy owner_all on concord.worksheet to concord_owner using (true);
create policy owner_all on concord.worksheet_version to concord_owner using (true);
create policy owner_all on concord.exercise_place to concord_owner using (true);

create policy own on concord.worksheet to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.worksheet_version to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.exercise_place to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));

grant select, insert on concord.worksheet, concord.worksheet_version, concord.exercise_place to concord_app;
grant update (changed_at, put_away_at) on concord.worksheet to concord_app;
grant update (superseded_at) on concord.worksheet_version to concord_app;
grant update (length, step, at) on concord.exercise_place to concord_app;

-- The person who is nobody has one of each: if any request can see it, row-level security is not holding.
insert into concord.worksheet values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a',
  'canary', true, now(), now());
insert into concord.worksheet_version values ('00000000-0000-7000-8000-00000000ca9a',
  '00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a', '{}', '\\x', now(), null, null,
  '00000000-0000-7000-8000-00000000ca9a');
insert into concord.exercise_place values ('00000000-0000-7000-8000-00000000ca9a', 'canary', 'full', 1, now());
`
