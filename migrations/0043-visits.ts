import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const guarded = (table: string) =>
  `alter table concord.${table} enable row level security; alter table concord.${table} force row level security;
create policy owner_all on concord.${table} to concord_owner using (true);
grant select, insert on concord.${table} to concord_app;`
const mine = (table: string, and = '') => `create policy own on concord.${table} to concord_app
  using (person_id = (select concord.viewer_person())${and}) with check (person_id = (select concord.viewer_person())${and});`

const held = `person_id = any ((select concord.granted_ids('visits'))::uuid[])`
const from = `((select concord.granted_from('visits')) ->> person_id::text)::timestamptz`
const me = '(select concord.viewer_membership())'

const statements = /* sql */ `
-- A visit of one person with one professional, one team, or somebody who is not here. In a group each person has a row
-- of their own. What the person prepares is theirs until it is ready; shown_at is when professionals first could see it.
create table concord.visit (
  person_id uuid not null references concord.person, visit_id uuid not null,
  made_by uuid references concord.membership, made_at timestamptz not null,
  setting text not null check (setting in ('one-to-one', 'group')),
  way text not null check (way in ('in-person', 'video', 'phone')),
  visit_on date, visit_time text check (visit_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  with_membership uuid references concord.membership, with_team uuid references concord.team, with_words bytea,
  join_words bytea,
  edit_id uuid not null, changed_at timestamptz not null, changed_by uuid references concord.membership,
  helper bytea, ready_at timestamptz, shown_at timestamptz,
  order_person_at timestamptz, order_member_at timestamptz, order_member uuid references concord.membership,
  called_off_at timestamptz,
  primary key (person_id, visit_id),
  check (num_nonnulls(with_membership, with_team, with_words) <= 1),
  check (ready_at is null or shown_at is not null)
);
create index visit_in_time on concord.visit (person_id, visit_on);

-- A topic of one side, a note, a decision or something weighed up. Only a topic has a place and can be parked.
create table concord.visit_entry (
  person_id uuid not null, entry_id uuid not null, visit_id uuid not null,
  kind text not null check (kind in ('topic', 'note', 'decision', 'option')),
  author_membership uuid references concord.membership, made_at timestamptz not null,
  place double precision not null,
  parked_at timestamptz, owner_kind text check (owner_kind in ('me', 'professional', 'team')),
  owner_membership uuid references concord.membership, owner_team uuid references concord.team, taken_to uuid,
  closed_at timestamptz, closed_as text check (closed_as in ('done', 'dropped')),
  primary key (person_id, entry_id),
  foreign key (person_id, visit_id) references concord.visit,
  foreign key (person_id, taken_to) references concord.visit,
  check ((parked_at is null) = (owner_kind is null)),
  check (taken_to is null or parked_at is not null),
  check ((closed_at is null) = (closed_as is null))
);
create index visit_entry_of on concord.visit_entry (person_id, visit_id);

-- A version takes the place of those it was written after, and of no other: two writers at once leave two in force.
create table concord.visit_version (
  person_id uuid not null, version_id uuid not null, entry_id uuid not null, after uuid[] not null,
  words bytea not null, author_membership uuid references concord.membership, written_at timestamptz not null,
  helped boolean not null, confirmed_at timestamptz, superseded_at timestamptz,
  primary key (person_id, version_id), foreign key (person_id, entry_id) references concord.visit_entry,
  check (helped or confirmed_at is null), check (not helped or author_membership is null)
);
create index visit_version_of on concord.visit_version (person_id, entry_id);

create table concord.visit_seen (
  person_id uuid not null, visit_id uuid not null, membership_id uuid not null,
  first_at timestamptz not null, last_at timestamptz not null,
  primary key (person_id, visit_id, membership_id), foreign key (person_id, visit_id) references concord.visit
);
create table concord.visit_copy (
  person_id uuid not null, copy_id uuid not null, visit_id uuid not null,
  membership_id uuid not null,
  way text not null check (way in ('print', 'text')), at timestamptz not null,
  primary key (person_id, copy_id), foreign key (person_id, visit_id) references concord.visit
);
create index visit_copy_of on concord.visit_copy (person_id, visit_id);

-- How it was for each side, in words that stand in an order. Neither sees the other's before both have chosen to show.
create table concord.visit_check (
  person_id uuid not null, visit_id uuid not null, side text not null check (side in ('person', 'professional')),
  membership_id uuid references concord.membership,
  heard smallint check (heard between 1 and 4), understood smallint check (understood between 1 and 4),
  decided smallint check (decided between 1 and 4), next smallint check (next between 1 and 4),
  words bytea, answered_at timestamptz not null, shown_at timestamptz,
  primary key (person_id, visit_id, side), foreign key (person_id, visit_id) references concord.visit,
  check ((side = 'person') = (membership_id is null))
);
create function concord.visit_check_shown(about uuid, visit uuid) returns boolean language sql stable
security definer set search_path = '' as $$
  select count(*) = 2 from concord.visit_check c
    where c.person_id = about and c.visit_id = visit and c.shown_at is not null
$$;
create function concord.visit_check_of(about uuid, visit uuid) returns uuid language sql stable
security definer set search_path = '' as $$
  select c.membership_id from concord.visit_check c
    where c.person_id = about and c.visit_id = visit and c.side = 'professional'
$$;

-- The forms of both sides, each kept once for its key and its author.
create table concord.visit_form (
  person_id uuid not null references concord.person, author uuid not null, form_key uuid not null,
  body_mac bytea not null, location text not null, at timestamptz not null,
  primary key (person_id, author, form_key)
);
${['visit', 'visit_entry', 'visit_version', 'visit_seen', 'visit_copy', 'visit_check', 'visit_form'].map(guarded).join('\n')}
${mine('visit')}
${mine('visit_entry')}
${mine('visit_version')}
${mine('visit_check', " and side = 'person'")}
${mine('visit_form', ' and author = person_id')}
grant update (setting, way, visit_on, visit_time, with_membership, with_team, with_words, join_words, edit_id,
  changed_at, changed_by, helper, ready_at, shown_at, order_person_at, order_member_at, order_member, called_off_at)
  on concord.visit to concord_app;
grant update (place, parked_at, owner_kind, owner_membership, owner_team, taken_to, closed_at, closed_as)
  on concord.visit_entry to concord_app;
grant update (confirmed_at, superseded_at) on concord.visit_version to concord_app;
grant update (last_at) on concord.visit_seen to concord_app;
grant update (heard, understood, decided, next, words, answered_at, shown_at) on concord.visit_check to concord_app;
grant delete on concord.visit_form to concord_app;

create policy granted on concord.visit to concord_app
  using (${held} and shown_at is not null
    and (coalesce((visit_on + 1)::timestamptz, 'infinity') >= ${from} or changed_at >= ${from}))
  with check (${held} and shown_at is not null);
create policy makes on concord.visit as restrictive for insert to concord_app
  with check (person_id = (select concord.viewer_person()) and made_by is null or made_by = ${me});

create policy granted on concord.visit_entry for select to concord_app
  using (${held} and exists (select from concord.visit v
    where v.person_id = visit_entry.person_id and v.visit_id = visit_entry.visit_id
      and (kind <> 'topic' or author_membership is not null or v.ready_at is not null)));
create policy granted_moves on concord.visit_entry for update to concord_app
  using (${held} and exists (select from concord.visit v
    where v.person_id = visit_entry.person_id and v.visit_id = visit_entry.visit_id));
create policy granted_writes on concord.visit_entry for insert to concord_app
  with check (${held} and author_membership = ${me} and exists (select from concord.visit v
    where v.person_id = visit_entry.person_id and v.visit_id = visit_entry.visit_id));
create policy makes on concord.visit_entry as restrictive for insert to concord_app
  with check (author_membership is not distinct from ${me});

-- Of the person's topics a professional sees what stood since they were ready, and nothing of how they came about.
create policy granted on concord.visit_version for select to concord_app
  using (${held} and coalesce(superseded_at, 'infinity') > ${from} and exists (
    select from concord.visit_entry e join concord.visit v on v.person_id = e.person_id and v.visit_id = e.visit_id
    where e.person_id = visit_version.person_id and e.entry_id = visit_version.entry_id
      and (e.kind <> 'topic' or e.author_membership is not null or superseded_at is null or superseded_at > v.ready_at)));
create policy granted_supersedes on concord.visit_version for update to concord_app
  using (${held} and exists (select from concord.visit_entry e
    where e.person_id = visit_version.person_id and e.entry_id = visit_version.entry_id
      and (e.kind <> 'topic' or e.author_membership is not null)));
create policy granted_writes on concord.visit_version for insert to concord_app
  with check (${held} and author_membership = ${me} and exists (select from concord.visit_entry e
    where e.person_id = visit_version.person_id and e.entry_id = visit_version.entry_id
      and (e.kind <> 'topic' or e.author_membership is not null)));
create policy makes on concord.visit_version as restrictive for insert to concord_app
  with check (author_membership is not distinct from ${me} and exists (select from concord.visit_entry e
    where e.person_id = visit_version.person_id and e.entry_id = visit_version.entry_id
      and (e.kind <> 'topic' or (e.author_membership is null) = (${me} is null))));

create policy own_read on concord.visit_seen for select to concord_app
  using (person_id = (select concord.viewer_person()));
create policy reader on concord.visit_seen to concord_app
  using (${held} and membership_id = ${me})
  with check (${held} and membership_id = ${me} and exists (select from concord.visit v
    where v.person_id = visit_seen.person_id and v.visit_id = visit_seen.visit_id));
create policy own_read on concord.visit_copy for select to concord_app
  using (person_id = (select concord.viewer_person()));
create policy granted on concord.visit_copy for select to concord_app
  using (${held} and exists (select from concord.visit v
    where v.person_id = visit_copy.person_id and v.visit_id = visit_copy.visit_id));
create policy copies on concord.visit_copy for insert to concord_app
  with check (${held} and membership_id = ${me} and exists (select from concord.visit v
    where v.person_id = visit_copy.person_id and v.visit_id = visit_copy.visit_id));

-- The professional's side belongs to the one whom the visit is with, or the first of the team who answers.
create policy answered on concord.visit_check to concord_app
  using (${held} and side = 'professional' and membership_id = ${me})
  with check (${held} and side = 'professional' and membership_id = ${me} and exists (select from concord.visit v
    where v.person_id = visit_check.person_id and v.visit_id = visit_check.visit_id
      and (v.with_membership = ${me} or (v.with_membership is null and v.with_words is null
        and (v.with_team is null or v.with_team in (select t.team_id from concord.team_member t
          where t.membership_id = ${me} and t.ended_at is null))))));
create policy both_shown on concord.visit_check for select to concord_app
  using (person_id = (select concord.viewer_person()) and concord.visit_check_shown(person_id, visit_id));
create policy both_shown_to_the_other on concord.visit_check for select to concord_app
  using (side = 'person' and ${held} and concord.visit_check_shown(person_id, visit_id)
    and concord.visit_check_of(person_id, visit_id) = ${me});

create policy granted on concord.visit_form to concord_app
  using (${held} and author = ${me}) with check (${held} and author = ${me});

-- Each side says only what is theirs to say: the person when they are ready, and each their own yes to the order.
create function concord.visit_guard() returns trigger language plpgsql security definer set search_path = '' as $$
declare member uuid := concord.viewer_membership(); person uuid := concord.viewer_person();
begin
  if member is not null and (
      (new.ready_at, new.shown_at, new.helper) is distinct from (old.ready_at, old.shown_at, old.helper)
      or new.order_person_at is not null and new.order_person_at is distinct from old.order_person_at) then
    raise exception 'the person says so' using errcode = '42501';
  end if;
  if person is not null and new.order_member_at is not null and new.order_member_at is distinct from old.order_member_at then
    raise exception 'the professional says so' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard before update on concord.visit for each row execute function concord.visit_guard();

-- At most three topics of each side stand, whoever writes at once.
create function concord.visit_three() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform from concord.visit v where v.person_id = new.person_id and v.visit_id = new.visit_id for update;
  if (select count(*) from concord.visit_entry e where e.person_id = new.person_id and e.visit_id = new.visit_id
      and e.kind = 'topic' and e.parked_at is null and (e.author_membership is null) = (new.author_membership is null)) > 3 then
    raise exception 'three topics stand' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger three after insert or update of parked_at on concord.visit_entry
  for each row when (new.kind = 'topic' and new.parked_at is null) execute function concord.visit_three();

-- The person who is no one has one of each: if any request can see it, row-level security is not holding.
insert into concord.visit (person_id, visit_id, made_at, setting, way, edit_id, changed_at, shown_at)
  values (nobody, nobody, now(), 'one-to-one', 'in-person', nobody, now(), now());
insert into concord.visit_entry (person_id, entry_id, visit_id, kind, made_at, place)
  values (nobody, nobody, nobody, 'topic', now(), 1);
insert into concord.visit_version values (nobody, nobody, nobody, '{}', '\\x', null, now(), false, null, null);
insert into concord.visit_seen values (nobody, nobody, nobody, now(), now());
insert into concord.visit_copy values (nobody, nobody, nobody, nobody, 'text', now());
insert into concord.visit_check (person_id, visit_id, side, answered_at) values (nobody, nobody, 'person', now());
insert into concord.visit_form values (nobody, nobody, nobody, '\\x', '/', now());
`.replaceAll('nobody', `'00000000-0000-7000-8000-00000000ca9a'`)
