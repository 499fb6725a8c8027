import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- A page or an exercise that a professional suggests to somebody who shares something with them, and why.
create table concord.suggestion (
  person_id uuid not null references concord.person, suggestion_id uuid not null,
  suggested_by uuid not null references concord.membership,
  item text not null, reason bytea not null, suggested_at timestamptz not null, taken_back_at timestamptz,
  form_key uuid not null, body_mac bytea not null,
  primary key (person_id, suggestion_id), unique (person_id, suggested_by, form_key)
);
create unique index suggestion_once on concord.suggestion (person_id, suggested_by, item) where taken_back_at is null;

-- What the person did with it, which is theirs: whoever suggested it reads it only if the person shows it to them.
create table concord.suggestion_answer (
  person_id uuid not null, suggestion_id uuid not null, suggested_by uuid not null references concord.membership,
  answer text not null check (answer in ('kept', 'later', 'declined')), later_on date, words bytea,
  answered_at timestamptz not null, shown_at timestamptz,
  primary key (person_id, suggestion_id), foreign key (person_id, suggestion_id) references concord.suggestion,
  check ((answer = 'later') = (later_on is not null))
);

-- That somebody gets in touch two or three weeks after joining, as the person agreed to it. Either side ends it.
create table concord.agreed_contact (
  person_id uuid not null references concord.person, contact_id uuid not null,
  membership_id uuid references concord.membership, team_id uuid references concord.team,
  section text not null, due_on date not null, agreed_at timestamptz not null,
  ended_at timestamptz, ended_by uuid references concord.membership,
  primary key (person_id, contact_id), check (num_nonnulls(membership_id, team_id) = 1)
);
create unique index agreed_contact_now on concord.agreed_contact (person_id) where ended_at is null;

alter table concord.suggestion enable row level security; alter table concord.suggestion force row level security;
alter table concord.suggestion_answer enable row level security; alter table concord.suggestion_answer force row level security;
alter table concord.agreed_contact enable row level security; alter table concord.agreed_contact force row level security;
create policy owner_all on concord.suggestion to concord_owner using (true);
create policy owner_all on concord.suggestion_answer to concord_owner using (true);
create policy owner_all on concord.agreed_contact to concord_owner using (true);

create policy own on concord.suggestion for select to concord_app using (person_id = (select concord.viewer_person()));
create policy mine on concord.suggestion to concord_app
  using (suggested_by = (select concord.viewer_membership())
    and person_id = any ((select concord.granted_any())::uuid[]))
  with check (suggested_by = (select concord.viewer_membership())
    and person_id = any ((select concord.granted_any())::uuid[]));
create policy own on concord.suggestion_answer to concord_app using (person_id = (select concord.viewer_person()))
  with check (person_id = (select concord.viewer_person()));
create policy shown on concord.suggestion_answer for select to concord_app
  using (shown_at is not null and suggested_by = (select concord.viewer_membership())
    and person_id = any ((select concord.granted_any())::uuid[]));
create policy own on concord.agreed_contact to concord_app using (person_id = (select concord.viewer_person()))
  with check (person_id = (select concord.viewer_person()));

-- The teams of the professional who asks.
create function concord.viewer_teams() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(t.team_id), '{}') from concord.viewer() v
  join concord.team_member t on t.membership_id = v.membership_id and t.ended_at is null
  where v.role = 'professional'
$$;
create policy agreed on concord.agreed_contact for select to concord_app
  using ((membership_id = (select concord.viewer_membership()) or team_id = any ((select concord.viewer_teams())::uuid[]))
    and person_id = any ((select concord.granted_any())::uuid[]));
create policy agreed_end on concord.agreed_contact for update to concord_app
  using ((membership_id = (select concord.viewer_membership()) or team_id = any ((select concord.viewer_teams())::uuid[]))
    and person_id = any ((select concord.granted_any())::uuid[]));

grant select, insert on concord.suggestion, concord.suggestion_answer, concord.agreed_contact to concord_app;
grant update (taken_back_at) on concord.suggestion to concord_app;
grant update (answer, later_on, words, answered_at, shown_at) on concord.suggestion_answer to concord_app;
grant update (ended_at, ended_by) on concord.agreed_contact to concord_app;

-- Whoever suggested something stays nameable to the person, also when they no longer share.
create function concord.suggesters() returns uuid[] language sql stable security definer set search_path = '' as $$
  with me as (select concord.viewer_person() as person_id)
  select coalesce(array_agg(distinct s.suggested_by), '{}') from concord.suggestion s, me where s.person_id = me.person_id
$$;
create policy suggesters on concord.membership for select to concord_app
  using (membership_id = any ((select concord.suggesters())::uuid[]));
`
