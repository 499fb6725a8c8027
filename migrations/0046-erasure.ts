import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- A person asked that everything of theirs is erased. Until it is due they can change their mind.
create table concord.erasure_request (
  person_id uuid not null references concord.person, request_id uuid not null unique,
  asked_at timestamptz not null, due_at timestamptz not null, sharing_ended boolean not null,
  withdrawn_at timestamptz, begun_at timestamptz,
  primary key (person_id, request_id), check (withdrawn_at is null or begun_at is null)
);
create unique index erasure_request_now on concord.erasure_request (person_id) where withdrawn_at is null;
create index erasure_request_due on concord.erasure_request (due_at) where withdrawn_at is null;
alter table concord.erasure_request enable row level security; alter table concord.erasure_request force row level security;
create policy owner_all on concord.erasure_request to concord_owner using (true);
create policy own on concord.erasure_request to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
grant select, insert on concord.erasure_request to concord_app;
grant update (withdrawn_at) on concord.erasure_request to concord_app;

-- What is left of a person: where their chain ended. It is the chain's last event, of kind "erased", with the hash
-- before it, and a seal that cannot be made without the application's key.
create table concord.audit_tombstone (
  person_id uuid primary key, seq bigint not null, at timestamptz not null,
  previous bytea not null, hash bytea not null, seal bytea not null
);
alter table concord.audit_tombstone enable row level security; alter table concord.audit_tombstone force row level security;
create policy owner_all on concord.audit_tombstone to concord_owner using (true);

-- An act that was on its way while a person was erased finds its chain gone. It must not begin another.
create function concord.refuse_erased() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from concord.audit_tombstone t where t.person_id = new.person_id) then
    raise exception 'this person was erased' using errcode = '23503';
  end if;
  return null;
end $$;
create trigger erased after insert on concord.audit_head for each row execute function concord.refuse_erased();

create or replace function concord.audit_heads() returns table (subject text, chain uuid, length bigint, head text)
language sql stable security definer set search_path = '' as $$
  select 'person', h.person_id, h.seq, encode(h.hash, 'hex') from concord.audit_head h
  union all
  select 'person', t.person_id, t.seq, encode(t.hash, 'hex') from concord.audit_tombstone t
  union all
  select 'service', h.service_id, h.seq, encode(h.hash, 'hex') from concord.service_audit_head h
$$;

-- Whose time has come, and who was begun by a process that did not finish.
create function concord.due_erasures(moment timestamptz) returns table (request_id uuid)
language sql stable security definer set search_path = '' as $$
  select r.request_id from concord.erasure_request r where r.withdrawn_at is null and r.due_at <= moment
$$;

-- From here on nobody can change their mind. It is committed before anything is written down outside the database.
create function concord.begin_erasure(request uuid, moment timestamptz) returns table (person_id uuid, account_id uuid)
language sql security definer set search_path = '' as $$
  with begun as (
    update concord.erasure_request r set begun_at = coalesce(r.begun_at, moment)
    where r.request_id = request and r.withdrawn_at is null and r.due_at <= moment returning r.person_id
  )
  select p.person_id, p.account_id from concord.person p join begun using (person_id)
$$;

-- The end of a person's chain as it will be. It holds the person and the chain until the transaction ends.
create function concord.tombstone_of(whose uuid, moment timestamptz)
returns table (seq bigint, previous bytea, hash bytea) language plpgsql security definer set search_path = '' as $$
declare head record;
begin
  perform from concord.person p where p.person_id = whose for update;
  if not found then return; end if;
  insert into concord.audit_head as ah values (whose, 0, '\\x')
    on conflict (person_id) do update set seq = ah.seq returning * into head;
  return query select head.seq + 1, head.hash,
    concord.audit_hash(head.hash, whose, head.seq + 1, moment, 'erased', 'system', null, '{}');
end $$;

-- Every row about a person, in every table there is, in one statement: what refers to what is looked at when all of it
-- is gone. A table counts by its column person_id, or by any other that refers to a person.
create function concord.erase_rows(whose uuid) returns void language plpgsql security definer set search_path = '' as $$
declare parts text;
begin
  select string_agg(format('e%s as (delete from %s where %s)', t.oid, t.oid::regclass, t.which), ', ') into parts
  from (
    select c.oid, string_agg(format('%I = $1', a.attname), ' or ') as which
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname = 'concord'
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'audit_tombstone'
      and (a.attname = 'person_id' or exists (select from pg_catalog.pg_constraint k
        where k.contype = 'f' and k.conrelid = c.oid and k.confrelid = 'concord.person'::regclass
          and k.conkey = array[a.attnum]))
    group by c.oid
  ) t;
  execute 'with ' || parts || ' select' using whose;
  -- Its label is the inviter's note about who it is for.
  delete from concord.invitation i where i.used_by = whose;
end $$;

-- What other people's rows say of an account that goes: that it read with them. They keep the name they gave it.
create function concord.forget_account(account uuid, moment timestamptz) returns void language plpgsql security definer
set search_path = '' as $$
begin
  update concord.supporter s set account_id = null, own_name = null, left_at = coalesce(s.left_at, moment)
    where s.account_id = account;
  delete from concord.account_choice c where c.account_id = account;
end $$;
revoke execute on function concord.forget_account(uuid, timestamptz) from public;
revoke execute on function concord.erase_rows(uuid) from public;

-- Erases a person and leaves the tombstone. True: somebody was there. Doing it again changes nothing.
create function concord.erase_person(
  whose uuid, length bigint, moment timestamptz, before bytea, after bytea, sealed bytea
) returns boolean language plpgsql security definer set search_path = '' as $$
declare account uuid; whole boolean;
begin
  select p.account_id into account from concord.person p where p.person_id = whose for update;
  insert into concord.audit_tombstone values (whose, length, moment, before, after, sealed) on conflict do nothing;
  perform concord.erase_rows(whose);
  if account is null then return false; end if;
  whole := not exists (select from concord.membership m where m.account_id = account and m.ended_at is null);
  if whole then perform concord.forget_account(account, moment); end if;
  perform identity.erase_account(account, moment, whole);
  return true;
end $$;

-- Of these, all who were erased once: those that a restored database knows nothing of, or knows again.
create function concord.erased_and_here(ids uuid[]) returns table (person_id uuid)
language sql stable security definer set search_path = '' as $$
  select u.id from unnest(ids) as u(id)
  where not exists (select from concord.audit_tombstone t where t.person_id = u.id)
    or exists (select from concord.person p where p.person_id = u.id)
$$;
create function concord.audit_tombstones()
returns table (person_id uuid, seq bigint, at timestamptz, previous bytea, hash bytea, seal bytea)
language sql stable security definer set search_path = '' as $$
  select t.person_id, t.seq, t.at, t.previous, t.hash, t.seal from concord.audit_tombstone t
$$;

revoke execute on function concord.due_erasures(timestamptz), concord.begin_erasure(uuid, timestamptz),
  concord.tombstone_of(uuid, timestamptz), concord.erased_and_here(uuid[]), concord.audit_tombstones(),
  concord.erase_person(uuid, bigint, timestamptz, bytea, bytea, bytea) from public;
grant execute on function concord.due_erasures(timestamptz), concord.begin_erasure(uuid, timestamptz),
  concord.tombstone_of(uuid, timestamptz), concord.erased_and_here(uuid[]), concord.audit_tombstones(),
  concord.erase_person(uuid, bigint, timestamptz, bytea, bytea, bytea) to concord_worker;

-- The person who is nobody: if any request can see this row, row-level security is not holding.
insert into concord.erasure_request values ('00000000-0000-7000-8000-00000000ca9a',
  '00000000-0000-7000-8000-00000000ca9a', now(), now(), true, now(), null);
`
