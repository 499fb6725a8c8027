import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- Which version of the privacy notice somebody at work has read. A person's own stands in concord.person.
alter table concord.membership add column privacy_version text;

-- Whoever joins by a link is shown the notice in force beside the button.
drop function concord.use_staff_token(bytea, uuid, timestamptz, text);
create function concord.use_staff_token(
  token bytea, account uuid, at timestamptz, own_name text default null, privacy text default null
) returns uuid language plpgsql security definer set search_path = '' as $$
declare i record; made uuid := uuidv7();
begin
  if account is null or account is distinct from concord.viewer_account() then return null; end if;
  update concord.staff_invitation set used_at = at
    where token_mac = token and used_at is null and withdrawn_at is null and expires_at > now() returning * into i;
  if not found then return null; end if;
  insert into concord.membership
    values (made, account, i.service_id, i.role, coalesce(nullif(i.name, ''), nullif(own_name, ''), i.role), i.discipline,
      at, null, privacy);
  insert into concord.team_member
    select t.team_id, made, at from concord.team t where t.team_id = i.team_id and t.ended_at is null;
  perform concord.append_service_audit(i.service_id, at, 'staff-joined', 'member', made,
    jsonb_build_object('invitation', i.invitation_id, 'role', i.role));
  return made;
end $$;

-- Members may not write their own membership; this is the one thing of it that is theirs to say.
create function concord.read_privacy_notice(version text, at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update concord.membership m set privacy_version = version
    where m.membership_id = concord.viewer_membership() and m.privacy_version is distinct from version;
  if found then perform concord.audit_service(at, 'privacy-read', jsonb_build_object('privacy', version)); end if;
end $$;
`
