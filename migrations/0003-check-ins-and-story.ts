import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
create table concord.submission (
  person_id uuid not null, form_key uuid not null, body_mac bytea not null, location text not null,
  at timestamptz not null, primary key (person_id, form_key)
);

create table concord.check_in (
  person_id uuid not null references concord.person, check_in_id uuid not null, client_id uuid not null,
  recorded_at timestamptz not null, device_at timestamptz,
  life smallint not null check (life between 1 and 5),
  sleep smallint check (sleep between 1 and 5), mood smallint check (mood between 1 and 5),
  energy smallint check (energy between 1 and 5), activity smallint check (activity between 1 and 5),
  pain smallint check (pain between 0 and 10),
  went_well bytea, corrects uuid, superseded_at timestamptz,
  primary key (person_id, check_in_id), unique (person_id, client_id),
  foreign key (person_id, corrects) references concord.check_in
);
create index check_in_in_time on concord.check_in (person_id, recorded_at);

-- A note is shared item by item, so it stands apart from the check-in it belongs to.
create table concord.check_in_note (
  person_id uuid not null, check_in_id uuid not null, words bytea not null, shared_at timestamptz,
  primary key (person_id, check_in_id), foreign key (person_id, check_in_id) references concord.check_in
);

create table concord.story_entry (
  person_id uuid not null references concord.person, entry_id uuid not null,
  prompt text not null check (prompt in ('know-me', 'what-matters')),
  words bytea not null, written_at timestamptz not null, superseded_at timestamptz,
  primary key (person_id, entry_id)
);
create unique index story_entry_now on concord.story_entry (person_id, prompt) where superseded_at is null;

-- When a section last changed: what lists read instead of grouping. One row a section, under its own grants.
create table concord.section_change (
  person_id uuid not null references concord.person, section text not null, changed_at timestamptz not null,
  primary key (person_id, section)
);

create table concord.review_mark (
  person_id uuid not null references concord.person, mark_id uuid not null,
  membership_id uuid not null references concord.membership,
  reviewed_at timestamptz not null, undone_at timestamptz,
  primary key (person_id, mark_id)
);
create unique index review_mark_now on concord.review_mark (membership_id, person_id) where undone_at is null;

alter table concord.submission enable row level security; alter table concord.submission force row level security;
alter table concord.check_in enable row level security; alter table concord.check_in force row level security;
alter table concord.check_in_note enable row level security; alter table concord.check_in_note force row level security;
alter table concord.story_entry enable row level security; alter table concord.story_entry force row level security;
alter table concord.section_change enable row level security; alter table concord.section_change force row level security;
alter table concord.review_mark enable row level security; alter table concord.review_mark force row level security;
create policy owner_all on concord.submission to concord_owner using (true);
create policy owner_all on concord.check_in to concord_owner using (true);
create policy owner_all on concord.check_in_note to concord_owner using (true);
create policy owner_all on concord.story_entry to concord_owner using (true);
create policy owner_all on concord.section_change to concord_owner using (true);
create policy owner_all on concord.review_mark to concord_owner using (true);

create policy own on concord.submission to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.check_in to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.check_in_note to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.story_entry to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.section_change to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));

create policy granted on concord.check_in for select to concord_app
  using (person_id = any ((select concord.granted_ids('check-ins'))::uuid[])
    and superseded_at is null
    and recorded_at >= ((select concord.granted_from('check-ins')) ->> person_id::text)::timestamptz);
create policy granted on concord.check_in_note for select to concord_app
  using (person_id = any ((select concord.granted_ids('check-ins'))::uuid[]) and shared_at is not null
    and exists (select 1 from concord.check_in c
      where c.person_id = check_in_note.person_id and c.check_in_id = check_in_note.check_in_id));
create policy granted_story on concord.story_entry for select to concord_app
  using (prompt = 'know-me' and person_id = any ((select concord.granted_ids('story'))::uuid[])
    and coalesce(superseded_at, 'infinity')
      > ((select concord.granted_from('story')) ->> person_id::text)::timestamptz);
create policy granted_goals on concord.story_entry for select to concord_app
  using (prompt = 'what-matters' and person_id = any ((select concord.granted_ids('goals-and-plan'))::uuid[])
    and coalesce(superseded_at, 'infinity')
      > ((select concord.granted_from('goals-and-plan')) ->> person_id::text)::timestamptz);
create policy granted_check_ins on concord.section_change for select to concord_app
  using (section = 'check-ins' and person_id = any ((select concord.granted_ids('check-ins'))::uuid[])
    and changed_at >= ((select concord.granted_from('check-ins')) ->> person_id::text)::timestamptz);
create policy granted_story on concord.section_change for select to concord_app
  using (section = 'story' and person_id = any ((select concord.granted_ids('story'))::uuid[]));
create policy granted_goals on concord.section_change for select to concord_app
  using (section = 'goals-and-plan' and person_id = any ((select concord.granted_ids('goals-and-plan'))::uuid[]));

create policy marker on concord.review_mark to concord_app
  using (membership_id = (select concord.viewer_membership())
    and person_id = any ((select concord.granted_any())::uuid[]))
  with check (membership_id = (select concord.viewer_membership())
    and person_id = any ((select concord.granted_any())::uuid[]));
create policy own on concord.review_mark for select to concord_app
  using (person_id = (select concord.viewer_person()));

grant select, insert on concord.submission, concord.check_in, concord.check_in_note, concord.story_entry,
  concord.section_change, concord.review_mark to concord_app;
grant update (superseded_at) on concord.check_in, concord.story_entry to concord_app;
grant update (shared_at) on concord.check_in_note to concord_app;
grant update (changed_at) on concord.section_change to concord_app;
grant update (undone_at) on concord.review_mark to concord_app;
`
