import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const nobody = `'00000000-0000-7000-8000-00000000ca9a'`
const tables = ['measure_response', 'measure_answer', 'measure_choice', 'measure_skip']
const guarded = (table: string) => `
alter table concord.${table} enable row level security; alter table concord.${table} force row level security;
create policy owner_all on concord.${table} to concord_owner using (true);
create policy own on concord.${table} to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
grant select, insert on concord.${table} to concord_app;`

const statements = /* sql */ `
-- One filling-in of one instrument. Without completed_at it is not finished; with left_at it was put away unfinished.
-- answers, by item code: a number, {"declined": true}, a code of the definition's answers, or several of these. What was
-- written in words is sealed in words. scores are our own: [{scale, value, shown, prorated, stoodIn}]; claimed came from
-- elsewhere. A corrected one is a new row that amends the old one, which keeps what it said.
create table concord.measure_response (
  person_id uuid not null references concord.person, response_id uuid not null,
  instrument text not null check (instrument ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(instrument) <= 80),
  version text not null check (length(version) <= 80),
  -- Goal attainment is answered for one goal.
  goal_id uuid,
  source text not null check (source in ('screen', 'paper', 'import')), helped boolean not null default false,
  started_at timestamptz not null, answered_on date not null, completed_at timestamptz, left_at timestamptz,
  answers jsonb, words bytea, scores jsonb, claimed jsonb,
  origin text, amends uuid, amended_at timestamptz,
  primary key (person_id, response_id), unique (person_id, origin),
  foreign key (person_id, goal_id) references concord.plan_entry (person_id, entry_id),
  foreign key (person_id, amends) references concord.measure_response (person_id, response_id),
  check (completed_at is null or (answers is not null and left_at is null)),
  check (amended_at is null or completed_at is not null)
);
create index measure_response_in_time on concord.measure_response (person_id, instrument, answered_on);
create unique index measure_response_amends on concord.measure_response (person_id, amends) where completed_at is not null;
-- Whoever goes on on another device goes on with the same one.
create unique index measure_response_open on concord.measure_response (person_id, instrument, goal_id, amends)
  nulls not distinct
  where completed_at is null and left_at is null;

-- Every answer that was given while filling in. The newest of an item stands; after are those it was given after, so
-- that two devices which did not know of each other leave two to choose from. One form can answer several items.
create table concord.measure_answer (
  person_id uuid not null, answer_id uuid not null, response_id uuid not null,
  item text not null check (length(item) between 1 and 80), value jsonb, words bytea,
  after uuid[] not null default '{}', device_at timestamptz, recorded_at timestamptz not null,
  primary key (person_id, answer_id, item),
  foreign key (person_id, response_id) references concord.measure_response
);
create index measure_answer_of on concord.measure_answer (person_id, response_id, recorded_at);

-- What a person chose about being asked: the short weekly one, and a break from all of it, until a day or until they say.
create table concord.measure_choice (
  person_id uuid not null references concord.person, choice_id uuid not null,
  weekly_peg boolean not null default false, break_from date, break_until date,
  chosen_at timestamptz not null, superseded_at timestamptz,
  primary key (person_id, choice_id),
  check (break_until is null or break_until >= break_from)
);
create unique index measure_choice_now on concord.measure_choice (person_id) where superseded_at is null;

-- Not this time. It is asked again when it would next be due.
create table concord.measure_skip (
  person_id uuid not null references concord.person, skip_id uuid not null,
  instrument text not null check (instrument ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(instrument) <= 80),
  goal_id uuid, skipped_at timestamptz not null,
  primary key (person_id, skip_id),
  foreign key (person_id, goal_id) references concord.plan_entry (person_id, entry_id)
);
create index measure_skip_of on concord.measure_skip (person_id, instrument, skipped_at);
${tables.map(guarded).join('')}

grant update (helped, answered_on, completed_at, left_at, answers, words, scores, amended_at)
  on concord.measure_response to concord_app;
grant update (superseded_at) on concord.measure_choice to concord_app;

-- What was finished stays as it was; it can only be said that a correction took its place.
create function concord.keep_finished_measure() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.completed_at is not null
    and to_jsonb(new) - 'amended_at' is distinct from to_jsonb(old) - 'amended_at'
    or old.amended_at is not null and new.amended_at is distinct from old.amended_at
  then raise exception 'a finished measure stays as it is' using errcode = '42501'; end if;
  return new;
end $$;
create trigger finished before update on concord.measure_response
  for each row execute function concord.keep_finished_measure();

-- The person who is nobody has one of each: if any request can see it, row-level security is not holding.
insert into concord.measure_response (person_id, response_id, instrument, version, source, started_at, answered_on)
  values (${nobody}, ${nobody}, 'canary', '', 'screen', now(), now());
insert into concord.measure_answer (person_id, answer_id, response_id, item, recorded_at)
  values (${nobody}, ${nobody}, ${nobody}, 'canary', now());
insert into concord.measure_choice (person_id, choice_id, chosen_at) values (${nobody}, ${nobody}, now());
insert into concord.measure_skip values (${nobody}, ${nobody}, 'canary', null, now());
`
