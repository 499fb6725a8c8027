import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const tables = ['plan_entry', 'plan_version', 'plan_said', 'plan_reader', 'plan_form']
const guarded = (table: string) => `
alter table concord.${table} enable row level security; alter table concord.${table} force row level security;
create policy owner_all on concord.${table} to concord_owner using (true);`

const mine = `person_id = (select concord.viewer_person())`
const granted = `person_id = any ((select concord.granted_ids('goals-and-plan'))::uuid[])`
const since = `((select concord.granted_from('goals-and-plan')) ->> person_id::text)::timestamptz`
const me = `(select concord.viewer_membership())`
const nobody = `'00000000-0000-7000-8000-00000000ca9a'`

const statements = /* sql */ `
-- One plan, two authors. An entry is a place in it; what it says is in its versions. An author without a membership is
-- the person.
create table concord.plan_entry (
  person_id uuid not null references concord.person, entry_id uuid not null,
  kind text not null check (kind in ('goal', 'step', 'helps', 'note')),
  goal_id uuid, author_membership uuid references concord.membership, begun_at timestamptz not null,
  state text not null check (state in ('open', 'done', 'put-away')), state_at timestamptz not null,
  primary key (person_id, entry_id), unique (person_id, entry_id, kind),
  foreign key (person_id, goal_id) references concord.plan_entry (person_id, entry_id),
  check (kind <> 'goal' or (goal_id is null and author_membership is null))
);

-- A version takes the place of those it was written after, as far as its author may replace them. Two in force at once
-- stand side by side. A goal's words are the person's: the check and the policies below say so.
create table concord.plan_version (
  person_id uuid not null, version_id uuid not null, entry_id uuid not null, kind text not null,
  author_membership uuid references concord.membership, after uuid[] not null, content bytea not null,
  written_at timestamptz not null, superseded_at timestamptz,
  primary key (person_id, version_id), unique (person_id, version_id, entry_id),
  foreign key (person_id, entry_id, kind) references concord.plan_entry (person_id, entry_id, kind),
  check (kind <> 'goal' or author_membership is null)
);
create index plan_version_of on concord.plan_version (person_id, entry_id, written_at);

-- What somebody said of one version: yes, no, another view; where a goal stands; what became of a step. Only another
-- view can be withdrawn, and stays readable.
create table concord.plan_said (
  person_id uuid not null, said_id uuid not null, entry_id uuid not null, version_id uuid not null,
  author_membership uuid references concord.membership,
  what text not null check (what in ('yes', 'no', 'taken-back', 'kept', 'sees-it-differently', 'now', 'done', 'open', 'put-away')),
  level text check (level in ('less', 'start', 'hoped', 'more', 'much-more')),
  words bytea, at timestamptz not null, withdrawn_at timestamptz,
  primary key (person_id, said_id),
  foreign key (person_id, version_id, entry_id) references concord.plan_version (person_id, version_id, entry_id),
  check (level is null or what = 'now'),
  check (withdrawn_at is null or what = 'sees-it-differently')
);
create index plan_said_of on concord.plan_said (person_id, version_id);

-- When each professional last read the plan.
create table concord.plan_reader (
  person_id uuid not null references concord.person, membership_id uuid not null,
  read_at timestamptz not null, primary key (person_id, membership_id)
);

-- Forms that a professional sent, so that a retry writes once.
create table concord.plan_form (
  person_id uuid not null references concord.person, membership_id uuid not null,
  form_key uuid not null, body_mac bytea not null, location text not null, at timestamptz not null,
  primary key (person_id, membership_id, form_key)
);
${tables.map(guarded).join('')}

create policy own_read on concord.plan_entry for select to concord_app using (${mine});
create policy own_write on concord.plan_entry for insert to concord_app
  with check (${mine} and author_membership is null);
create policy own_change on concord.plan_entry for update to concord_app using (${mine}) with check (${mine});
create policy own_read on concord.plan_version for select to concord_app using (${mine});
create policy own_write on concord.plan_version for insert to concord_app
  with check (${mine} and author_membership is null);
create policy own_change on concord.plan_version for update to concord_app using (${mine}) with check (${mine});
create policy own_read on concord.plan_said for select to concord_app using (${mine});
create policy own_write on concord.plan_said for insert to concord_app
  with check (${mine} and author_membership is null);
create policy own_change on concord.plan_said for update to concord_app
  using (${mine} and author_membership is null) with check (${mine} and author_membership is null);
create policy own_read on concord.plan_reader for select to concord_app using (${mine});

-- What was put away before sharing began stays the person's own, and so do versions that were replaced before.
create policy granted on concord.plan_entry for select to concord_app
  using (${granted} and (state <> 'put-away' or state_at >= ${since}));
create policy granted_write on concord.plan_entry for insert to concord_app
  with check (${granted} and author_membership = ${me} and kind <> 'goal');
-- A goal can be held still while its answer is written down, and not be changed.
create policy granted_change on concord.plan_entry for update to concord_app
  using (${granted} and ${me} is not null) with check (${granted} and ${me} is not null and kind <> 'goal');
create policy granted on concord.plan_version for select to concord_app
  using (${granted} and coalesce(superseded_at, 'infinity') > ${since}
    and exists (select from concord.plan_entry e
      where e.person_id = plan_version.person_id and e.entry_id = plan_version.entry_id));
create policy granted_write on concord.plan_version for insert to concord_app
  with check (${granted} and author_membership = ${me} and kind <> 'goal');
create policy granted_change on concord.plan_version for update to concord_app
  using (${granted} and author_membership = ${me}) with check (${granted} and author_membership = ${me});
create policy granted on concord.plan_said for select to concord_app
  using (${granted} and exists (select from concord.plan_version v
    where v.person_id = plan_said.person_id and v.version_id = plan_said.version_id));
-- Another view stays visible for as long as its author has not withdrawn it, however often the words have changed.
create policy granted_views on concord.plan_said for select to concord_app
  using (${granted} and what = 'sees-it-differently' and withdrawn_at is null
    and exists (select from concord.plan_entry e
      where e.person_id = plan_said.person_id and e.entry_id = plan_said.entry_id));
create policy granted_write on concord.plan_said for insert to concord_app
  with check (${granted} and author_membership = ${me} and what not in ('now', 'put-away', 'kept'));
create policy granted_change on concord.plan_said for update to concord_app
  using (${granted} and author_membership = ${me}) with check (${granted} and author_membership = ${me});
create policy reader on concord.plan_reader to concord_app
  using (${granted} and membership_id = ${me}) with check (${granted} and membership_id = ${me});
create policy sender on concord.plan_form to concord_app
  using (${granted} and membership_id = ${me}) with check (${granted} and membership_id = ${me});

grant select, insert on concord.plan_entry, concord.plan_version, concord.plan_said, concord.plan_reader to concord_app;
grant select, insert, delete on concord.plan_form to concord_app;
grant update (state, state_at) on concord.plan_entry to concord_app;
grant update (superseded_at) on concord.plan_version to concord_app;
grant update (withdrawn_at) on concord.plan_said to concord_app;
grant update (read_at) on concord.plan_reader to concord_app;

-- The person who is nobody has one of each: if any request can see it, row-level security is not holding.
insert into concord.plan_entry values (${nobody}, ${nobody}, 'note', null, null, now(), 'open', now());
insert into concord.plan_version values (${nobody}, ${nobody}, ${nobody}, 'note', null, '{}', '\\x', now(), null);
insert into concord.plan_said values (${nobody}, ${nobody}, ${nobody}, ${nobody}, null, 'yes', null, null, now(), null);
insert into concord.plan_reader values (${nobody}, ${nobody}, now());
insert into concord.plan_form values (${nobody}, ${nobody}, ${nobody}, '\\x', '', now());
`
