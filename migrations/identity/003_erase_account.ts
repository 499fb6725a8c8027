import { type Kysely, sql } from 'kysely'

/**
 * What erasing a person does here. Every session of the account ends as one that was ended from elsewhere, so that each
 * device clears itself; the account goes too, unless somebody works in a service with it. Only the owner of the tables
 * about people may call it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function identity.erase_account(whose uuid, at timestamptz, whole boolean) returns void
    language sql security definer set search_path = pg_catalog
    as $$
      with ended as (delete from identity.session where "userId" = whose returning token_hash)
      insert into identity.revoked_session select token_hash, at from ended on conflict do nothing;
      delete from identity.verification where whole and position(whose::text in value) > 0;
      delete from identity.pending_sign_up p using identity."user" u where whole and u.id = whose and p.email = u.email;
      delete from identity.passkey where whole and "userId" = whose;
      delete from identity."twoFactor" where whole and "userId" = whose;
      delete from identity.account where whole and "userId" = whose;
      delete from identity."user" where whole and id = whose;
    $$
  `.execute(db)
  await sql`revoke all on function identity.erase_account(uuid, timestamptz, boolean) from public`.execute(db)
  await sql`
    do $$
    begin
      if exists (select from pg_roles where rolname = 'concord_owner') then
        grant usage on schema identity to concord_owner;
        grant execute on function identity.erase_account(uuid, timestamptz, boolean) to concord_owner;
      end if;
    end $$
  `.execute(db)
}
