import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- The address an invitation was sent to is sealed; a form that is sent twice invites once.
alter table concord.staff_invitation add column email bytea, add column form_key uuid,
  add constraint staff_invitation_once unique (service_id, form_key);
create unique index team_name_now on concord.team (service_id, lower(name)) where ended_at is null;
create unique index team_member_once on concord.team_member (team_id, membership_id) where ended_at is null;

create function concord.append_service_audit(
  chain uuid, at timestamptz, kind text, actor_kind text, actor uuid, detail jsonb
) returns void language plpgsql security definer set search_path = '' as $$
declare head record; h bytea;
begin
  insert into concord.service_audit_head as ah values (chain, 0, '\\x')
    on conflict (service_id) do update set seq = ah.seq returning * into head;
  h := concord.audit_hash(head.hash, chain, head.seq + 1, at, kind, actor_kind, actor, detail);
  insert into concord.service_audit_event values (chain, head.seq + 1, at, kind, actor_kind, actor, detail, h);
  update concord.service_audit_head set seq = head.seq + 1, hash = h where service_id = chain;
end $$;
-- It believes what it is told about the actor, so no request may call it.
revoke execute on function concord.append_service_audit(uuid, timestamptz, text, text, uuid, jsonb) from public;

drop function concord.peek_staff_token(bytea);
create function concord.peek_staff_token(token bytea) returns table (
  invitation_id uuid, service_id uuid, role text, name text, service text, email bytea
) language sql stable security definer set search_path = '' as $$
  select i.invitation_id, i.service_id, i.role, i.name, s.name, i.email
  from concord.staff_invitation i join concord.service s using (service_id)
  where i.token_mac = token and i.used_at is null and i.withdrawn_at is null and i.expires_at > now()
$$;

-- Uses an invitation once, for the account whose session asks. The name is asked for where none was given.
drop function concord.use_staff_token(bytea, uuid, timestamptz);
create function concord.use_staff_token(token bytea, account uuid, at timestamptz, own_name text default null)
returns uuid language plpgsql security definer set search_path = '' as $$
declare i record; made uuid := uuidv7();
begin
  if account is null or account is distinct from concord.viewer_account() then return null; end if;
  update concord.staff_invitation set used_at = at
    where token_mac = token and used_at is null and withdrawn_at is null and expires_at > now() returning * into i;
  if not found then return null; end if;
  insert into concord.membership
    values (made, account, i.service_id, i.role, coalesce(nullif(i.name, ''), nullif(own_name, ''), i.role), i.discipline, at);
  insert into concord.team_member
    select t.team_id, made, at from concord.team t where t.team_id = i.team_id and t.ended_at is null;
  perform concord.append_service_audit(i.service_id, at, 'staff-joined', 'member', made,
    jsonb_build_object('invitation', i.invitation_id, 'role', i.role));
  return made;
end $$;
`
