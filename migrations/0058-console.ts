import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- A professional's console. What is in it is sealed in their browser with a key that never comes here. No column holds
-- a moment, and ids are random ones, so that a row says of its writing no more than the week.
create table concord.console_key (
  owner_account uuid not null primary key, key_id uuid not null, unique (owner_account, key_id)
);
-- The same key, sealed once for each way to open it: a passkey, a passphrase, a recovery code.
create table concord.console_way (
  owner_account uuid not null, way_id uuid not null, key_id uuid not null,
  kind text not null check (kind in ('passkey', 'passphrase', 'recovery')),
  salt bytea not null check (length(salt) = 32), rounds integer check ((kind = 'passphrase') = (rounds is not null)),
  credential bytea check ((kind = 'passkey') = (credential is not null)),
  nonce bytea not null check (length(nonce) = 12), wrapped bytea not null check (length(wrapped) = 48),
  primary key (owner_account, way_id),
  foreign key (owner_account, key_id) references concord.console_key (owner_account, key_id) on delete cascade
);
create unique index console_recovery on concord.console_way (owner_account) where kind = 'recovery';
-- Every entry is as long as every other.
create table concord.console_entry (
  owner_account uuid not null, entry_id uuid not null, key_id uuid not null,
  week text not null check (week ~ '^[0-9]{4}-W[0-9]{2}$'),
  nonce bytea not null check (length(nonce) = 12), words bytea not null check (length(words) = 2064),
  primary key (owner_account, entry_id),
  foreign key (owner_account, key_id) references concord.console_key (owner_account, key_id) on delete cascade
);

-- Whose console whoever asks may use: their own, in the room of a professional. Nobody else's, in no role.
create function concord.console_owner() returns uuid language sql stable
  as 'select account_id from concord.viewer() where role = ''professional''';

alter table concord.console_key enable row level security; alter table concord.console_key force row level security;
alter table concord.console_way enable row level security; alter table concord.console_way force row level security;
alter table concord.console_entry enable row level security; alter table concord.console_entry force row level security;
create policy owner_all on concord.console_key to concord_owner using (true);
create policy owner_all on concord.console_way to concord_owner using (true);
create policy owner_all on concord.console_entry to concord_owner using (true);
create policy own on concord.console_key to concord_app
  using (owner_account = (select concord.console_owner())) with check (owner_account = (select concord.console_owner()));
create policy own on concord.console_way to concord_app
  using (owner_account = (select concord.console_owner())) with check (owner_account = (select concord.console_owner()));
create policy own on concord.console_entry to concord_app
  using (owner_account = (select concord.console_owner())) with check (owner_account = (select concord.console_owner()));
grant select, insert, delete on concord.console_key, concord.console_way, concord.console_entry to concord_app;

-- An account that goes takes its console along.
create or replace function concord.forget_account(account uuid, moment timestamptz) returns void language plpgsql
security definer set search_path = '' as $$
begin
  update concord.supporter s set account_id = null, own_name = null, left_at = coalesce(s.left_at, moment)
    where s.account_id = account;
  delete from concord.account_choice c where c.account_id = account;
  delete from concord.console_key k where k.owner_account = account;
end $$;

-- The professional who is nobody: if any request can see these rows, row-level security is not holding.
insert into concord.console_key values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a');
insert into concord.console_way values ('00000000-0000-7000-8000-00000000ca9a',
  '00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a', 'recovery',
  decode(repeat('00', 32), 'hex'), null, null, decode(repeat('00', 12), 'hex'), decode(repeat('00', 48), 'hex'));
insert into concord.console_entry values ('00000000-0000-7000-8000-00000000ca9a',
  '00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a', '2020-W01',
  decode(repeat('00', 12), 'hex'), decode(repeat('00', 2064), 'hex'));
`
