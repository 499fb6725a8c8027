import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
create table concord.favourite (
  person_id uuid not null references concord.person, favourite_id uuid not null,
  item text not null check (item ~ '^[a-z0-9-]{1,60}$'),
  since timestamptz not null, until timestamptz,
  primary key (person_id, favourite_id)
);
create unique index favourite_now on concord.favourite (person_id, item) where until is null;

-- How one go with an exercise went, in one of four words. Nothing is worked out of it but the person's own order.
create table concord.exercise_go (
  person_id uuid not null references concord.person, go_id uuid not null,
  exercise text not null check (exercise ~ '^[a-z0-9-]{1,60}$'),
  how text not null check (how in ('helped', 'helped-a-little', 'no-change', 'harder')),
  bad_day boolean not null, words bytea, at timestamptz not null,
  primary key (person_id, go_id)
);
create index exercise_go_in_time on concord.exercise_go (person_id, at);

create table concord.bad_day_choice (
  person_id uuid not null references concord.person, choice_id uuid not null,
  exercises text[] not null check (cardinality(exercises) <= 3),
  chosen_at timestamptz not null, superseded_at timestamptz,
  primary key (person_id, choice_id)
);
create unique index bad_day_choice_now on concord.bad_day_choice (person_id) where superseded_at is null;

alter table concord.favourite enable row level security; alter table concord.favourite force row level security;
alter table concord.exercise_go enable row level security; alter table concord.exercise_go force row level security;
alter table concord.bad_day_choice enable row level security;
alter table concord.bad_day_choice force row level security;
create policy owner_all on concord.favourite to concord_owner using (true);
create policy owner_all on concord.exercise_go to concord_owner using (true);
create policy owner_all on concord.bad_day_choice to concord_owner using (true);
create policy own on concord.favourite to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.exercise_go to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.bad_day_choice to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));

grant select, insert on concord.favourite, concord.exercise_go, concord.bad_day_choice to concord_app;
grant update (until) on concord.favourite to concord_app;
grant update (superseded_at) on concord.bad_day_choice to concord_app;
`
