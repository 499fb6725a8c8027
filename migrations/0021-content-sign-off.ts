import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- A service's own decision to show a text that no clinician has checked for Concord. It is never a clinical review.
create table concord.content_sign_off (
  service_id uuid not null references concord.service, sign_off_id uuid not null,
  item text not null check (item ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(item) <= 80),
  version integer not null check (version > 0),
  signed_by uuid not null references concord.membership, signed_at timestamptz not null,
  name text not null, profession text not null, registration text not null,
  withdrawn_by uuid references concord.membership, withdrawn_at timestamptz,
  primary key (service_id, sign_off_id)
);
create unique index content_sign_off_now on concord.content_sign_off (service_id, item, version)
  where withdrawn_at is null;

-- What anyone may read of it: which texts are shown. Who signed is the service's own.
create function concord.signed_off_content() returns text[] language sql stable security definer
  set search_path = '' as $$
  select coalesce(array_agg(distinct s.item || '@' || s.version order by s.item || '@' || s.version), '{}')
  from concord.content_sign_off s where s.withdrawn_at is null
$$;

alter table concord.content_sign_off enable row level security;
alter table concord.content_sign_off force row level security;
create policy owner_all on concord.content_sign_off to concord_owner using (true);
create policy administered on concord.content_sign_off to concord_app
  using (service_id = (select concord.viewer_admin_service()))
  with check (service_id = (select concord.viewer_admin_service()));
grant select, insert on concord.content_sign_off to concord_app;
grant update (withdrawn_by, withdrawn_at) on concord.content_sign_off to concord_app;
`
