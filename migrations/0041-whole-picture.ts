import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const areas = [
  'body',
  'thoughts-and-feelings',
  'activity',
  'sleep',
  'people',
  'work',
  'health-care',
  'history',
]
const inWords = (values: string[]) => values.map((value) => `'${value}'`).join(', ')
const picture = areas.map((area) => `picture-${area}`)

/** What stands now is seen by whoever holds the section; what stood before, and what was taken back, is not. */
const granted = (name: string, table: string, section: string, which = 'true') =>
  `create policy ${name} on concord.${table} for select to concord_app
  using (superseded_at is null and ${which}
    and person_id = any ((select concord.granted_ids('${section}'))::uuid[]));`

const statements = /* sql */ `
-- Four prompts, and a few words for each of the eight areas of the whole picture.
alter table concord.story_entry drop constraint story_entry_prompt_check;
alter table concord.story_entry add constraint story_entry_prompt_check
  check (prompt in (${inWords(['know-me', 'what-matters', 'have-tried', 'makes-me', ...picture])}));
drop policy granted_story on concord.story_entry;
drop policy granted_goals on concord.story_entry;
${granted('granted_story', 'story_entry', 'story', `prompt in (${inWords(['know-me', 'makes-me', ...picture])})`)}
${granted('granted_goals', 'story_entry', 'goals-and-plan', `prompt = 'what-matters'`)}
${granted('granted_tried', 'story_entry', 'what-i-have-tried', `prompt = 'have-tried'`)}

-- A link that the person drew from one area to another, perhaps with a few words. Of each pair one stands.
create table concord.story_link (
  person_id uuid not null references concord.person, link_id uuid not null,
  from_area text not null check (from_area in (${inWords(areas)})),
  to_area text not null check (to_area in (${inWords(areas)})), check (from_area <> to_area),
  words bytea, drawn_at timestamptz not null, superseded_at timestamptz,
  primary key (person_id, link_id)
);
create unique index story_link_now on concord.story_link (person_id, from_area, to_area) where superseded_at is null;

-- One drawing of where it hurts, or of nowhere. No row: nobody has asked, or the person has not said.
create table concord.body_map (
  person_id uuid not null references concord.person, map_id uuid not null,
  drawing bytea not null, drawn_at timestamptz not null, superseded_at timestamptz,
  primary key (person_id, map_id)
);
create unique index body_map_now on concord.body_map (person_id) where superseded_at is null;

alter table concord.story_link enable row level security; alter table concord.story_link force row level security;
alter table concord.body_map enable row level security; alter table concord.body_map force row level security;
create policy owner_all on concord.story_link to concord_owner using (true);
create policy owner_all on concord.body_map to concord_owner using (true);
create policy own on concord.story_link to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.body_map to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
${granted('granted_story', 'story_link', 'story')}
${granted('granted_story', 'body_map', 'story')}
grant select, insert on concord.story_link, concord.body_map to concord_app;
grant update (superseded_at) on concord.story_link, concord.body_map to concord_app;

-- The person who is nobody has one of each: if any request can see it, row-level security is not holding.
insert into concord.story_link values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a',
  'sleep', 'activity', null, now(), null);
insert into concord.body_map values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a',
  '\\x', now(), null);
`
