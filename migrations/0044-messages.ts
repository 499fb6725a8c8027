import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- When a service reads messages, how many working days an answer takes, and whom its staff call when one worries them.
create table concord.message_setting (
  service_id uuid primary key references concord.service,
  days smallint[] not null check (cardinality(days) between 1 and 7 and 1 <= all (days) and 7 >= all (days)),
  opens smallint not null check (opens between 0 and 1439), closes smallint not null check (closes between 1 and 1440),
  answer_days smallint not null check (answer_days between 1 and 10),
  safeguarding text not null, safeguarding_phone text not null, set_at timestamptz not null,
  check (opens < closes)
);
-- Who answers for a team when somebody is away: the first of the two who is there.
create table concord.message_cover (
  team_id uuid primary key references concord.team,
  first_membership uuid not null references concord.membership, second_membership uuid references concord.membership,
  named_at timestamptz not null
);
create table concord.message_holiday (
  service_id uuid not null references concord.service, day date not null, name text not null, removed_at timestamptz,
  primary key (service_id, day)
);
create table concord.message_absence (
  membership_id uuid not null references concord.membership, absence_id uuid not null,
  from_day date not null, until_day date not null, noted_at timestamptz not null,
  noted_by uuid not null references concord.membership, withdrawn_at timestamptz,
  primary key (membership_id, absence_id), check (from_day <= until_day)
);

-- Between a person and a team. No reference to the team: the person who is nobody has met none.
create table concord.message_thread (
  person_id uuid not null references concord.person, thread_id uuid not null, team_id uuid not null,
  opened_at timestamptz not null, last_at timestamptz not null,
  assigned_to uuid references concord.membership, assigned_by uuid references concord.membership, assigned_at timestamptz,
  waiting_since timestamptz, promised_at timestamptz,
  closed_at timestamptz, closed_by text check (closed_by in ('person', 'team')),
  closed_membership uuid references concord.membership,
  closed_reason text check (closed_reason in ('answered', 'another-way', 'not-needed')),
  primary key (person_id, thread_id), unique (person_id, thread_id, team_id),
  check ((waiting_since is null) = (promised_at is null)),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_reason is null))
);
create index message_thread_waiting on concord.message_thread (team_id, waiting_since) where waiting_since is not null;

create table concord.message (
  person_id uuid not null, message_id uuid not null, thread_id uuid not null, team_id uuid not null,
  author_membership uuid references concord.membership, words bytea not null check (octet_length(words) <= 40000),
  sent_at timestamptz not null, promised_at timestamptz, form_key uuid not null, body_mac bytea not null,
  primary key (person_id, message_id), unique nulls not distinct (person_id, author_membership, form_key),
  foreign key (person_id, thread_id, team_id) references concord.message_thread (person_id, thread_id, team_id)
);
create index message_in_thread on concord.message (person_id, thread_id, sent_at);

-- Who opened a message, the first time: the person, or a professional by membership.
create table concord.message_opened (
  person_id uuid not null, message_id uuid not null, reader uuid not null, opened_at timestamptz not null,
  primary key (person_id, message_id, reader), foreign key (person_id, message_id) references concord.message
);

-- Whether a person wants a mail when something new is there, and the mails: one until they have looked.
create table concord.message_notice (
  person_id uuid primary key references concord.person, by_mail boolean not null, chosen_at timestamptz not null
);
create table concord.message_notice_slot (
  person_id uuid not null references concord.person, slot_id uuid not null, made_at timestamptz not null,
  claim uuid, claimed_at timestamptz, handed_at timestamptz, settled_at timestamptz,
  primary key (person_id, slot_id)
);
create unique index message_notice_slot_now on concord.message_notice_slot (person_id) where settled_at is null;
create index message_notice_slot_of_job on concord.message_notice_slot (slot_id);
create index message_notice_slot_unsent on concord.message_notice_slot (made_at)
  where settled_at is null and handed_at is null;

-- How far back the professional who asks may read messages: {person: {team: since}}, and under '*' what a person shared
-- with them by name. A grant to one team opens no thread with another one.
create function concord.message_reach() returns jsonb language plpgsql stable security definer
set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := (select v.membership_id from concord.viewer() v where v.role = 'professional');
  about uuid := nullif(current_setting('concord.about', true), '');
begin
  if me is null then return '{}'; end if;
  return coalesce((select jsonb_object_agg(p.person_id, p.teams) from (
    select h.person_id, jsonb_object_agg(h.team, h.since) as teams from (
      select g.person_id, coalesce(g.grantee_team::text, '*') as team, min(g.visible_from) as since
      from concord.grants_to(me) g where g.section = 'messages' and (about is null or g.person_id = about) group by 1, 2
    ) h group by 1) p), '{}');
end $$;
create function concord.message_since(reach jsonb, person uuid, team uuid) returns timestamptz
language sql stable set search_path = '' as $$
  select least((reach -> person::text ->> team::text)::timestamptz, (reach -> person::text ->> '*')::timestamptz)
$$;

alter table concord.message_setting enable row level security; alter table concord.message_setting force row level security;
alter table concord.message_cover enable row level security; alter table concord.message_cover force row level security;
alter table concord.message_holiday enable row level security; alter table concord.message_holiday force row level security;
alter table concord.message_absence enable row level security; alter table concord.message_absence force row level security;
alter table concord.message_thread enable row level security; alter table concord.message_thread force row level security;
alter table concord.message enable row level security; alter table concord.message force row level security;
alter table concord.message_opened enable row level security; alter table concord.message_opened force row level security;
alter table concord.message_notice enable row level security; alter table concord.message_notice force row level security;
alter table concord.message_notice_slot enable row level security; alter table concord.message_notice_slot force row level security;
create policy owner_all on concord.message_setting to concord_owner using (true);
create policy owner_all on concord.message_cover to concord_owner using (true);
create policy owner_all on concord.message_holiday to concord_owner using (true);
create policy owner_all on concord.message_absence to concord_owner using (true);
create policy owner_all on concord.message_thread to concord_owner using (true);
create policy owner_all on concord.message to concord_owner using (true);
create policy owner_all on concord.message_opened to concord_owner using (true);
create policy owner_all on concord.message_notice to concord_owner using (true);
create policy owner_all on concord.message_notice_slot to concord_owner using (true);

-- A service's days, cover and absences: for its staff, and for people who have met its teams.
create policy known on concord.message_setting for select to concord_app
  using (service_id in (select t.service_id from concord.team t));
create policy administered on concord.message_setting to concord_app
  using (service_id = (select concord.viewer_admin_service()))
  with check (service_id = (select concord.viewer_admin_service()));
create policy known on concord.message_cover for select to concord_app
  using (team_id in (select t.team_id from concord.team t));
create policy administered on concord.message_cover to concord_app
  using (team_id in (select t.team_id from concord.team t where t.service_id = (select concord.viewer_admin_service())))
  with check (team_id in (select t.team_id from concord.team t where t.service_id = (select concord.viewer_admin_service())));
create policy known on concord.message_holiday for select to concord_app
  using (service_id in (select t.service_id from concord.team t));
create policy administered on concord.message_holiday to concord_app
  using (service_id = (select concord.viewer_admin_service()))
  with check (service_id = (select concord.viewer_admin_service()));
create policy known on concord.message_absence for select to concord_app
  using (membership_id in (select m.membership_id from concord.membership m));
create policy own on concord.message_absence to concord_app
  using (membership_id = (select concord.viewer_membership()))
  with check (membership_id = (select concord.viewer_membership()) and noted_by = (select concord.viewer_membership()));
create policy administered on concord.message_absence to concord_app
  using (membership_id in (select m.membership_id from concord.membership m
    where m.service_id = (select concord.viewer_admin_service())))
  with check (noted_by = (select concord.viewer_membership()) and membership_id in (select m.membership_id
    from concord.membership m where m.service_id = (select concord.viewer_admin_service())));

create policy own on concord.message_thread to concord_app
  using (person_id = (select concord.viewer_person()))
  with check (person_id = (select concord.viewer_person()) and team_id = any ((select concord.known_teams())::uuid[]));
create policy own on concord.message for select to concord_app using (person_id = (select concord.viewer_person()));
create policy own_written on concord.message for insert to concord_app
  with check (person_id = (select concord.viewer_person()) and author_membership is null);
create policy own on concord.message_opened for select to concord_app
  using (person_id = (select concord.viewer_person()));
create policy own_opened on concord.message_opened for insert to concord_app
  with check (person_id = (select concord.viewer_person()) and reader = person_id);
create policy own on concord.message_notice to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.message_notice_slot to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));

-- A professional reads what the person shares with them or one of their teams, and writes only to a team's own thread.
create policy granted on concord.message_thread for select to concord_app
  using (person_id = any ((select concord.granted_ids('messages'))::uuid[])
    and last_at >= concord.message_since((select concord.message_reach()), person_id, team_id));
create policy granted_begun on concord.message_thread for insert to concord_app
  with check (person_id = any ((select concord.granted_ids('messages'))::uuid[])
    and (select concord.message_reach()) -> person_id::text ? team_id::text);
create policy granted_moved on concord.message_thread for update to concord_app
  using (person_id = any ((select concord.granted_ids('messages'))::uuid[])
    and (select concord.message_reach()) -> person_id::text ? team_id::text)
  with check (person_id = any ((select concord.granted_ids('messages'))::uuid[])
    and (select concord.message_reach()) -> person_id::text ? team_id::text);
create policy granted on concord.message for select to concord_app
  using (person_id = any ((select concord.granted_ids('messages'))::uuid[])
    and sent_at >= concord.message_since((select concord.message_reach()), person_id, team_id));
create policy granted_written on concord.message for insert to concord_app
  with check (person_id = any ((select concord.granted_ids('messages'))::uuid[])
    and (select concord.message_reach()) -> person_id::text ? team_id::text
    and author_membership = (select concord.viewer_membership()));
create policy granted on concord.message_opened for select to concord_app
  using (person_id = any ((select concord.granted_ids('messages'))::uuid[]) and exists (select from concord.message m
    where m.person_id = message_opened.person_id and m.message_id = message_opened.message_id));
create policy granted_opened on concord.message_opened for insert to concord_app
  with check (reader = (select concord.viewer_membership()) and exists (select from concord.message m
    where m.person_id = message_opened.person_id and m.message_id = message_opened.message_id));

grant select, insert on concord.message_setting, concord.message_cover, concord.message_holiday, concord.message_absence,
  concord.message_thread, concord.message, concord.message_opened, concord.message_notice, concord.message_notice_slot
  to concord_app;
grant update (days, opens, closes, answer_days, safeguarding, safeguarding_phone, set_at) on concord.message_setting to concord_app;
grant update (first_membership, second_membership, named_at) on concord.message_cover to concord_app;
grant update (name, removed_at) on concord.message_holiday to concord_app;
grant update (withdrawn_at) on concord.message_absence to concord_app;
grant update (last_at, assigned_to, assigned_by, assigned_at, waiting_since, promised_at, closed_at, closed_by,
  closed_membership, closed_reason) on concord.message_thread to concord_app;
grant update (by_mail, chosen_at) on concord.message_notice to concord_app;
grant update (settled_at) on concord.message_notice_slot to concord_app;

-- What one professional was to answer falls to their team when they go away or leave it: nobody's list hides it.
create function concord.answers_fall_to_team() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update concord.due_item set membership_id = null
    where kind = 'message-promised' and membership_id = new.membership_id;
  return null;
end $$;
create index due_item_membership on concord.due_item (membership_id) where membership_id is not null;
create trigger answers_fall_to_team after insert on concord.message_absence
  for each row execute function concord.answers_fall_to_team();
create trigger answers_fall_to_team after update of ended_at on concord.team_member
  for each row when (new.ended_at is not null) execute function concord.answers_fall_to_team();

-- A professional wrote: if the person wants to be told, and has looked since the last time they were, there is a mail
-- to send. It tells that much to the server, and to nobody else.
create function concord.message_news(about uuid, slot uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not concord.may_write(about, 'messages') then raise exception 'not about this person' using errcode = '42501'; end if;
  if not exists (select from concord.message_notice n where n.person_id = about and n.by_mail) then return false; end if;
  insert into concord.message_notice_slot (person_id, slot_id, made_at) values (about, slot, at) on conflict do nothing;
  return found;
end $$;

-- What the queue may do.
create function concord.claim_message_notice(slot uuid, by_claim uuid, moment timestamptz) returns uuid
language plpgsql security definer set search_path = '' as $$
declare account uuid;
begin
  update concord.message_notice_slot s set claim = by_claim, claimed_at = moment
    where s.slot_id = slot and s.settled_at is null and s.handed_at is null
      and exists (select from concord.message_notice n where n.person_id = s.person_id and n.by_mail)
    returning (select p.account_id from concord.person p where p.person_id = s.person_id) into account;
  return account;
end $$;
create function concord.hand_over_message_notice(slot uuid, by_claim uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update concord.message_notice_slot s set handed_at = moment
    where s.slot_id = slot and s.claim = by_claim and s.settled_at is null and s.handed_at is null;
  return found;
end $$;
create function concord.unsent_message_notices(moment timestamptz) returns table (slot_id uuid)
language sql stable security definer set search_path = '' as $$
  select s.slot_id from concord.message_notice_slot s
  where s.made_at <= moment and s.settled_at is null and s.handed_at is null
$$;
revoke execute on function concord.claim_message_notice(uuid, uuid, timestamptz),
  concord.hand_over_message_notice(uuid, uuid, timestamptz), concord.unsent_message_notices(timestamptz) from public;
grant execute on function concord.claim_message_notice(uuid, uuid, timestamptz),
  concord.hand_over_message_notice(uuid, uuid, timestamptz), concord.unsent_message_notices(timestamptz) to concord_worker;

-- The person who is nobody has one of each: if any request can see it, row-level security is not holding.
insert into concord.message_thread (person_id, thread_id, team_id, opened_at, last_at) values
  ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a',
  '00000000-0000-7000-8000-00000000ca9a', now(), now());
insert into concord.message values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a',
  '00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a', null, '\\x', now(), null,
  '00000000-0000-7000-8000-00000000ca9a', '\\x');
insert into concord.message_opened values ('00000000-0000-7000-8000-00000000ca9a',
  '00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a', now());
insert into concord.message_notice values ('00000000-0000-7000-8000-00000000ca9a', false, now());
insert into concord.message_notice_slot values ('00000000-0000-7000-8000-00000000ca9a',
  '00000000-0000-7000-8000-00000000ca9a', now(), null, null, null, now());
`
