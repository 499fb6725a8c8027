import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
create table concord.invitation (
  invitation_id uuid primary key, service_id uuid not null references concord.service,
  membership_id uuid not null references concord.membership,
  code_mac bytea not null unique, code bytea not null, label bytea not null, form_key uuid not null, sent_to_mail boolean not null,
  created_at timestamptz not null, expires_at timestamptz not null,
  used_at timestamptz, used_by uuid, withdrawn_at timestamptz,
  unique (membership_id, form_key)
);
create index invitation_of_membership on concord.invitation (membership_id, created_at desc);
create table concord.code_try (client_mac bytea not null, at timestamptz not null);
create index code_try_recent on concord.code_try (client_mac, at);

create table concord.staff_invitation (
  invitation_id uuid primary key, service_id uuid not null references concord.service,
  token_mac bytea not null unique, role text not null, name text not null, discipline text, team_id uuid references concord.team,
  created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz, withdrawn_at timestamptz
);
create index staff_invitation_of_service on concord.staff_invitation (service_id, created_at desc);

-- Ten tries an hour for one client; then nothing is looked up at all.
create function concord.try_code(given bytea, client bytea) returns table (
  outcome text, invitation_id uuid, inviter text, discipline text, service text, phone text
) language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(client, 'hex'), 7));
  if (select count(*) from concord.code_try t where t.client_mac = client and t.at > now() - interval '1 hour') >= 10 then
    return query select 'wait'::text, null::uuid, null::text, null::text, null::text, null::text; return;
  end if;
  return query
    select 'open'::text, i.invitation_id, m.name, m.discipline, s.name, s.phone
    from concord.invitation i
    join concord.membership m on m.membership_id = i.membership_id and m.ended_at is null
    join concord.service s on s.service_id = i.service_id
    where i.code_mac = given and i.used_at is null and i.withdrawn_at is null and i.expires_at > now();
  if not found then
    insert into concord.code_try values (client, now());
    delete from concord.code_try t where t.at < now() - interval '1 day';
    return query select 'unknown'::text, null::uuid, null::text, null::text, null::text, null::text;
  end if;
end $$;

-- Uses a code once, for the person who asks, and ties them to their inviter.
create function concord.use_code(given bytea, at timestamptz) returns uuid
language plpgsql security definer set search_path = '' as $$
declare i record; p uuid := concord.viewer_person();
begin
  if p is null then return null; end if;
  update concord.invitation set used_at = at, used_by = p
    where code_mac = given and used_at is null and withdrawn_at is null and expires_at > at returning * into i;
  if not found then
    select * into i from concord.invitation where code_mac = given and used_by = p;
    return i.membership_id;
  end if;
  insert into concord.connection values (p, i.membership_id, i.invitation_id, at) on conflict do nothing;
  perform concord.audit_person(p, at, 'joined', jsonb_build_object('inviter', i.membership_id));
  return i.membership_id;
end $$;

-- The inviter says who joined. Until then nothing that was shared with them or their team opens.
create function concord.confirm_joiner(whose uuid, yes boolean, at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare me uuid := concord.viewer_membership();
begin
  if yes then
    update concord.connection set confirmed_at = at
      where person_id = whose and membership_id = me and confirmed_at is null and refused_at is null;
    if not found then return false; end if;
    update concord.sharing_grant g set pending = false where g.person_id = whose and g.pending and (
      g.grantee_membership = me
      or g.grantee_team in (select t.team_id from concord.team_member t where t.membership_id = me and t.ended_at is null));
    perform concord.audit_person(whose, at, 'joiner-confirmed', '{}');
  else
    update concord.connection set refused_at = at
      where person_id = whose and membership_id = me and confirmed_at is null and refused_at is null;
    if not found then return false; end if;
    update concord.sharing_grant g set ended_at = at
      where g.person_id = whose and g.pending and g.ended_at is null and (
        g.grantee_membership = me
        or g.grantee_team in (select t.team_id from concord.team_member t where t.membership_id = me and t.ended_at is null));
    perform concord.audit_person(whose, at, 'joiner-refused', '{}');
  end if;
  return true;
end $$;

create function concord.use_staff_token(token bytea, account uuid, at timestamptz) returns uuid
language plpgsql security definer set search_path = '' as $$
declare i record; made uuid := uuidv7();
begin
  update concord.staff_invitation set used_at = at
    where token_mac = token and used_at is null and withdrawn_at is null and expires_at > at returning * into i;
  if not found then return null; end if;
  insert into concord.membership values (made, account, i.service_id, i.role, i.name, i.discipline, at);
  if i.team_id is not null then insert into concord.team_member values (i.team_id, made, at); end if;
  return made;
end $$;
create function concord.peek_staff_token(token bytea) returns table (role text, name text, service text)
language sql stable security definer set search_path = '' as $$
  select i.role, i.name, s.name from concord.staff_invitation i join concord.service s using (service_id)
  where i.token_mac = token and i.used_at is null and i.withdrawn_at is null and i.expires_at > now()
$$;

alter table concord.invitation enable row level security; alter table concord.invitation force row level security;
alter table concord.code_try enable row level security; alter table concord.code_try force row level security;
alter table concord.staff_invitation enable row level security; alter table concord.staff_invitation force row level security;
create policy owner_all on concord.invitation to concord_owner using (true);
create policy owner_all on concord.code_try to concord_owner using (true);
create policy owner_all on concord.staff_invitation to concord_owner using (true);
create policy inviter on concord.invitation to concord_app
  using (membership_id = (select concord.viewer_membership()))
  with check (membership_id = (select concord.viewer_membership()) and service_id = (select concord.viewer_service()));
create policy administered on concord.staff_invitation to concord_app
  using (service_id = (select concord.viewer_admin_service()))
  with check (service_id = (select concord.viewer_admin_service()));
grant select, insert on concord.invitation, concord.staff_invitation to concord_app;
grant update (withdrawn_at) on concord.invitation, concord.staff_invitation to concord_app;
`
