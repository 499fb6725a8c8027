import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const canary = '00000000-0000-7000-8000-00000000ca9a'

const statements = /* sql */ `
-- A card for an emergency: words that were chosen for it, opened by whoever has its link or its code.
create table concord.emergency_card (
  person_id uuid not null references concord.person, card_id uuid not null,
  link_mac bytea not null unique, code_mac bytea not null unique, words bytea not null,
  created_at timestamptz not null, until_at timestamptz not null, ended_at timestamptz,
  primary key (person_id, card_id), check (until_at <= created_at + interval '31 days')
);
create table concord.card_opening (
  person_id uuid not null, card_id uuid not null, client_mac bytea not null, at timestamptz not null,
  primary key (person_id, card_id, client_mac, at),
  foreign key (person_id, card_id) references concord.emergency_card on delete cascade
);

-- A link is too long to guess; wrong codes count, ten an hour for one client. Opening it again within ten minutes from
-- the same place is the same opening.
create function concord.open_card(given_link bytea, given_code bytea, client bytea, at timestamptz) returns table (
  outcome text, person_id uuid, card_id uuid, words bytea, created_at timestamptz, until_at timestamptz
) language plpgsql security definer set search_path = '' as $$
declare k record;
begin
  if given_link is null then
    perform pg_advisory_xact_lock(hashtextextended(encode(client, 'hex'), 7));
    if (select count(*) from concord.code_try t where t.client_mac = client and t.at > now() - interval '1 hour') >= 10 then
      return query select 'wait'::text, null::uuid, null::uuid, null::bytea, null::timestamptz, null::timestamptz; return;
    end if;
  end if;
  select e.* into k from concord.emergency_card e
    where (e.link_mac = given_link or e.code_mac = given_code) and e.ended_at is null
      and e.until_at > greatest(now(), open_card.at);
  if not found then
    if given_link is null then
      insert into concord.code_try values (client, now());
      delete from concord.code_try t where t.at < now() - interval '1 day';
    end if;
    return query select 'unknown'::text, null::uuid, null::uuid, null::bytea, null::timestamptz, null::timestamptz; return;
  end if;
  if given_link is not null then
    perform pg_advisory_xact_lock(hashtextextended(k.card_id::text, 45));
    delete from concord.card_opening o where o.at < now() - interval '1 day';
    if not exists (select from concord.card_opening o where o.person_id = k.person_id and o.card_id = k.card_id
        and o.client_mac = client and o.at > now() - interval '10 minutes') then
      insert into concord.card_opening values (k.person_id, k.card_id, client, clock_timestamp());
      perform concord.append_person_audit_as(k.person_id, open_card.at, 'card-opened', 'card', k.card_id,
        jsonb_build_object('card', k.card_id));
    end if;
  end if;
  return query select 'open'::text, k.person_id, k.card_id, k.words, k.created_at, k.until_at;
end $$;

-- What an account wants on every device it signs in on.
create table concord.account_choice (
  account_id uuid primary key, discreet boolean not null, changed_at timestamptz not null
);

-- What a person asks about one line of their access log, and what their service answers.
create table concord.access_question (
  person_id uuid not null references concord.person, question_id uuid not null,
  service_id uuid not null references concord.service, membership_id uuid not null references concord.membership,
  seq bigint not null, line_kind text not null, line_at timestamptz not null,
  asked_as bytea not null, words bytea not null, asked_at timestamptz not null,
  answer bytea, answered_at timestamptz, answered_by uuid references concord.membership,
  primary key (person_id, question_id), unique (person_id, seq)
);
create index access_question_of_service on concord.access_question (service_id, asked_at desc);

-- Answers once; the answer stands in the person's log as the service's.
create function concord.answer_question(question uuid, sealed bytea, at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare v record; q record;
begin
  select * into v from concord.viewer();
  if v.role is distinct from 'admin' then return false; end if;
  update concord.access_question as a set answer = sealed, answered_at = at, answered_by = v.membership_id
    where a.question_id = question and a.service_id = v.service_id and a.answered_at is null returning a.* into q;
  if not found then return false; end if;
  perform concord.append_person_audit_as(q.person_id, at, 'question-answered', 'member', v.membership_id,
    jsonb_build_object('question', question));
  return true;
end $$;

alter table concord.emergency_card enable row level security; alter table concord.emergency_card force row level security;
alter table concord.card_opening enable row level security; alter table concord.card_opening force row level security;
alter table concord.account_choice enable row level security; alter table concord.account_choice force row level security;
alter table concord.access_question enable row level security; alter table concord.access_question force row level security;
create policy owner_all on concord.emergency_card to concord_owner using (true);
create policy owner_all on concord.card_opening to concord_owner using (true);
create policy owner_all on concord.account_choice to concord_owner using (true);
create policy owner_all on concord.access_question to concord_owner using (true);
create policy own on concord.emergency_card to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.account_choice to concord_app
  using (account_id = (select concord.viewer_account())) with check (account_id = (select concord.viewer_account()));
create policy own on concord.access_question to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy administered on concord.access_question for select to concord_app
  using (service_id = (select concord.viewer_admin_service()));
grant update (ended_at) on concord.emergency_card to concord_app;
grant update (discreet, changed_at) on concord.account_choice to concord_app;
grant select, insert on concord.emergency_card, concord.account_choice, concord.access_question to concord_app;

-- The person who is nobody has one: if any request can see it, row-level security is not holding.
insert into concord.emergency_card values ('${canary}', '${canary}', '\\x', '\\x', '\\x', now(), now());
`
