import { type Kysely, sql } from 'kysely'

/** Our own tables beside better-auth's, and the two ways in which other roles learn who sessions belong to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table identity.session add column token_hash text
      generated always as (encode(sha256(token::bytea), 'hex')) stored
  `.execute(db)
  await sql`create unique index session_token_hash on identity.session (token_hash)`.execute(db)

  await sql`
    create table identity.attempt (
      kind text not null,
      key text not null,
      began_at timestamptz not null,
      count integer not null,
      primary key (kind, key)
    )
  `.execute(db)
  await sql`create index attempt_age on identity.attempt (began_at)`.execute(db)

  await sql`
    create table identity.spent_code (
      account_id uuid not null references identity."user" (id) on delete cascade,
      code text not null,
      at timestamptz not null,
      primary key (account_id, code)
    )
  `.execute(db)

  await sql`
    create table identity.pending_sign_up (
      id uuid primary key,
      email text not null,
      already_known boolean not null,
      password_hash text not null,
      code text not null,
      tries integer not null default 0,
      expires_at timestamptz not null
    )
  `.execute(db)

  await sql`
    create function identity.live_session(hash text)
    returns table (
      session_id uuid, account_id uuid, membership_id uuid, shared_device boolean, device text,
      proved_at timestamptz, created_at timestamptz, last_seen_at timestamptz, expires_at timestamptz
    )
    language sql stable security definer rows 1 set search_path = pg_catalog
    as $$
      select s.id, s."userId", s."membershipId"::uuid, coalesce(s."sharedDevice", false), coalesce(s.device, ''),
        s."provedAt", s."createdAt", s."lastSeenAt", s."expiresAt"
      from identity.session s
      where s.token_hash = hash
        and s."expiresAt" > now()
        and s."lastSeenAt" + make_interval(mins => s."idleMinutes") > now()
    $$
  `.execute(db)
  await sql`
    create function identity.live_accounts(hashes text[]) returns table (token_hash text, account_id uuid)
    language sql stable security definer rows 32 set search_path = pg_catalog
    as $$
      select s.token_hash, s."userId" from identity.session s
      where s.token_hash = any (hashes) and s."membershipId" is null
        and s."expiresAt" > now()
        and s."lastSeenAt" + make_interval(mins => s."idleMinutes") > now()
    $$
  `.execute(db)
  await sql`revoke all on function identity.live_session(text) from public`.execute(db)
  await sql`revoke all on function identity.live_accounts(text[]) from public`.execute(db)
  await sql`revoke all on schema identity from public`.execute(db)
  await sql`
    do $$
    declare role text;
    begin
      foreach role in array array['concord_owner', 'concord_app'] loop
        if exists (select from pg_roles where rolname = role) then
          execute format('grant usage on schema identity to %I', role);
          execute format('grant execute on function identity.live_session(text) to %I', role);
        end if;
      end loop;
      if exists (select from pg_roles where rolname = 'concord_owner') then
        grant execute on function identity.live_accounts(text[]) to concord_owner;
      end if;
    end $$
  `.execute(db)
}
