import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const tables = ['site_instrument', 'site_instrument_actor', 'site_instrument_text']
const guarded = (table: string) => `
alter table concord.${table} enable row level security; alter table concord.${table} force row level security;
create policy owner_all on concord.${table} to concord_owner using (true);
create policy colleagues on concord.${table} for select to concord_app
  using (service_id = (select concord.viewer_service()));
create policy administered on concord.${table} to concord_app
  using (service_id = (select concord.viewer_admin_service()))
  with check (service_id = (select concord.viewer_admin_service()));
grant select, insert on concord.${table} to concord_app;
grant update (ended_at, ended_by) on concord.${table} to concord_app;`

const statements = /* sql */ `
-- Whether an instrument is on at a service; '*' is all of them. What is changed ends, and stays as the history.
create table concord.site_instrument (
  service_id uuid not null references concord.service, setting_id uuid not null,
  instrument text not null check (instrument = '*' or instrument ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(instrument) <= 80),
  is_on boolean not null, set_by uuid not null references concord.membership, set_at timestamptz not null,
  ended_at timestamptz, ended_by uuid references concord.membership,
  primary key (service_id, setting_id), check ((ended_at is null) = (ended_by is null))
);
create unique index site_instrument_now on concord.site_instrument (service_id, instrument) where ended_at is null;

-- Who acts on answers, where an instrument is off until somebody does.
create table concord.site_instrument_actor (
  service_id uuid not null references concord.service, actor_id uuid not null,
  instrument text not null check (instrument ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(instrument) <= 80),
  name text not null, role text not null, read_within text not null, phone text not null,
  named_by uuid not null references concord.membership, named_at timestamptz not null,
  ended_at timestamptz, ended_by uuid references concord.membership,
  primary key (service_id, actor_id), check ((ended_at is null) = (ended_by is null))
);
create unique index site_instrument_actor_now on concord.site_instrument_actor (service_id, instrument)
  where ended_at is null;

-- A service's own licensed words for an instrument whose wording is not here, with what lets it show them. Responses
-- name them by 'site:' and text_id, so that one that was given keeps its questions when the words are withdrawn.
create table concord.site_instrument_text (
  service_id uuid not null references concord.service, text_id uuid not null unique,
  instrument text not null check (instrument ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(instrument) <= 80),
  words jsonb not null, confirmed_by text not null,
  added_by uuid not null references concord.membership, added_at timestamptz not null,
  ended_at timestamptz, ended_by uuid references concord.membership,
  primary key (service_id, text_id), check ((ended_at is null) = (ended_by is null))
);
create unique index site_instrument_text_now on concord.site_instrument_text (service_id, instrument)
  where ended_at is null;
${tables.map(guarded).join('')}

-- The services that count for the person who asks: where somebody has confirmed that they know them, and where somebody
-- or a team holds a grant of theirs.
create function concord.viewer_services() returns uuid[] language sql stable security definer set search_path = '' as $$
  with me as (select concord.viewer_person() as person_id)
  select coalesce(array_agg(distinct id), '{}') from (
    select m.service_id as id from concord.connection c join me on c.person_id = me.person_id
      join concord.membership m on m.membership_id = c.membership_id
      where c.confirmed_at is not null and c.refused_at is null
    union
    select m.service_id from concord.sharing_grant g join me on g.person_id = me.person_id
      join concord.membership m on m.membership_id = g.grantee_membership
      where g.ended_at is null and not g.pending and g.until_at > now()
    union
    select t.service_id from concord.sharing_grant g join me on g.person_id = me.person_id
      join concord.team t on t.team_id = g.grantee_team
      where g.ended_at is null and not g.pending and g.until_at > now()
  ) met
$$;
create policy met on concord.site_instrument for select to concord_app
  using (service_id = any ((select concord.viewer_services())::uuid[]));
create policy met on concord.site_instrument_actor for select to concord_app
  using (service_id = any ((select concord.viewer_services())::uuid[]));
create policy met on concord.site_instrument_text for select to concord_app
  using (service_id = any ((select concord.viewer_services())::uuid[]));
-- Whoever has filled one in reads their answers beside the questions for as long as they keep them.
create policy answered on concord.site_instrument_text for select to concord_app
  using (exists (select from concord.measure_response r
    where r.person_id = (select concord.viewer_person()) and r.version = 'site:' || text_id));
create policy met on concord.service for select to concord_app
  using (service_id = any ((select concord.viewer_services())::uuid[]));

-- A deployer can turn all measures off, also for people without any service.
alter table concord.deployment add column measures_off_at timestamptz;
grant update (measures_off_at) on concord.deployment to concord_app;

-- A sheet can be for an instrument, in the words that it was printed with.
alter table concord.paper_sheet drop constraint paper_sheet_kind_check,
  add constraint paper_sheet_kind_check check (kind in ('check-in', 'story', 'topics', 'measure')),
  add column instrument text, add column version text,
  add constraint paper_sheet_instrument check ((kind = 'measure') = (instrument is not null)
    and (instrument is null) = (version is null));
grant insert (instrument, version) on concord.paper_sheet to concord_app;
-- Nor does a sheet lose its words before it is checked.
create policy printed on concord.site_instrument_text for select to concord_app
  using (exists (select from concord.paper_sheet p
    where p.person_id = (select concord.viewer_person()) and p.version = 'site:' || text_id));
alter table concord.paper_mark drop constraint paper_mark_section_check,
  add constraint paper_mark_section_check
    check (section in ('check-ins', 'story', 'what-i-have-tried', 'visits', 'measures'));
create policy granted_measures on concord.paper_mark for select to concord_app
  using (section = 'measures' and person_id = any ((select concord.granted_ids('measures'))::uuid[])
    and exists (select from concord.measure_response e
      where e.person_id = paper_mark.person_id and e.response_id = paper_mark.entry_id));

-- As before, with the instrument and, where they are a site's own, its words: they stand on the paper that whoever
-- types it in has in their hand.
drop function concord.opened_paper(uuid, timestamptz);
create function concord.opened_paper(sheet uuid, moment timestamptz) returns table (
  person_id uuid, kind text, with_pain boolean, made_at timestamptz, typed boolean, form_key uuid, body_mac bytea,
  instrument text, version text, words jsonb
) language plpgsql stable security definer set search_path = '' as $$
declare me record;
begin
  select * into me from concord.typist();
  return query
  select p.person_id, p.kind, p.with_pain, p.made_at, p.typed_at is not null, p.form_key, p.body_mac,
    p.instrument, p.version, t.words
  from concord.paper_opening o join concord.paper_sheet p on p.person_id = o.person_id and p.sheet_id = o.sheet_id
  left join concord.site_instrument_text t on 'site:' || t.text_id = p.version
  where o.sheet_id = sheet and o.membership_id = me.membership_id and o.opened_at > moment - interval '12 hours'
    and (p.typed_by = me.membership_id
      or exists (select from concord.open_papers(me.service_id, moment) s where s.sheet_id = p.sheet_id));
end $$;
`
