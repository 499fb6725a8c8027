import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- When a person wants to be reminded to pause. Days are 1 (Monday) to 7; times are minutes of the person's own day.
create table concord.reminder (
  person_id uuid primary key references concord.person,
  way text not null check (way in ('mail', 'push')),
  days smallint[] not null check (cardinality(days) between 1 and 7 and 1 <= all (days) and 7 >= all (days)),
  times smallint[] not null check (cardinality(times) between 1 and 3 and 0 <= all (times) and 1439 >= all (times)),
  quiet_from smallint not null check (quiet_from between 0 and 1439),
  quiet_until smallint not null check (quiet_until between 0 and 1439),
  zone text not null, until_on date, set_at timestamptz not null, paused_until timestamptz,
  ended_at timestamptz, ended_by text check (ended_by in ('page', 'link', 'device', 'unreachable')),
  check ((ended_at is null) = (ended_by is null))
);

-- One row each reminder. It is claimed before anything is sent, and handed over with the last byte that leaves.
create table concord.reminder_slot (
  person_id uuid not null references concord.person, slot_id uuid not null, due_at timestamptz not null,
  stop_mac bytea not null, stop_used_at timestamptz,
  claim uuid, claimed_at timestamptz, handed_at timestamptz,
  outcome text check (outcome in ('sent', 'failed', 'unreachable', 'late', 'not-wanted', 'replaced')),
  finished_at timestamptz,
  primary key (person_id, slot_id)
);
create unique index reminder_slot_once on concord.reminder_slot (person_id, due_at) where outcome is distinct from 'replaced';
create unique index reminder_slot_next on concord.reminder_slot (person_id) where claim is null and outcome is null;
create index reminder_slot_of_job on concord.reminder_slot (slot_id);
create index reminder_slot_of_link on concord.reminder_slot (stop_mac);
create index reminder_slot_unsent on concord.reminder_slot (due_at) where outcome is null and handed_at is null;

-- Where a browser takes notifications. The address is sealed; once it has ended, it is gone.
create table concord.push_address (
  person_id uuid not null references concord.person, address_id uuid not null,
  endpoint_mac bytea not null, address bytea, added_at timestamptz not null,
  ended_at timestamptz, ended_by text check (ended_by in ('gone', 'stopped', 'moved')),
  primary key (person_id, address_id), check ((ended_at is null) = (address is not null))
);
create unique index push_address_now on concord.push_address (person_id, endpoint_mac) where ended_at is null;
create index push_address_of_endpoint on concord.push_address (endpoint_mac) where ended_at is null;

alter table concord.reminder enable row level security; alter table concord.reminder force row level security;
alter table concord.reminder_slot enable row level security; alter table concord.reminder_slot force row level security;
alter table concord.push_address enable row level security; alter table concord.push_address force row level security;
create policy owner_all on concord.reminder to concord_owner using (true);
create policy owner_all on concord.reminder_slot to concord_owner using (true);
create policy owner_all on concord.push_address to concord_owner using (true);
create policy own on concord.reminder to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.reminder_slot to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.push_address to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
grant select, insert, update on concord.reminder to concord_app;
grant select, insert on concord.reminder_slot, concord.push_address to concord_app;
grant update (outcome, finished_at) on concord.reminder_slot to concord_app;
grant update (address, ended_at, ended_by) on concord.push_address to concord_app;

-- What happens to a person's record while nobody is signed in: by a link in a mail, or by the queue.
create function concord.append_person_audit(chain uuid, at timestamptz, kind text, detail jsonb)
returns void language plpgsql security definer set search_path = '' as $$
declare head record; h bytea;
begin
  insert into concord.audit_head as ah values (chain, 0, '\\x')
    on conflict (person_id) do update set seq = ah.seq returning * into head;
  h := concord.audit_hash(head.hash, chain, head.seq + 1, at, kind, 'system', null, detail);
  insert into concord.audit_event values (chain, head.seq + 1, at, kind, 'system', null, detail, h);
  update concord.audit_head set seq = head.seq + 1, hash = h where person_id = chain;
end $$;

create function concord.end_reminders(whose uuid, moment timestamptz, way_it_ended text)
returns void language plpgsql security definer set search_path = '' as $$
begin
  update concord.reminder set ended_at = moment, ended_by = way_it_ended where person_id = whose and ended_at is null;
  if not found then return; end if;
  update concord.reminder_slot set outcome = 'replaced', finished_at = moment
    where person_id = whose and claim is null and outcome is null;
  update concord.push_address set address = null, ended_at = moment, ended_by = 'stopped'
    where person_id = whose and ended_at is null;
  perform concord.append_person_audit(whose, moment, 'reminders-ended', jsonb_build_object('by', way_it_ended));
end $$;
revoke execute on function concord.append_person_audit(uuid, timestamptz, text, jsonb) from public;
revoke execute on function concord.end_reminders(uuid, timestamptz, text) from public;

-- A link in a mail: for nobody in particular, so it answers for one digest only. It works once.
create function concord.reminder_link(mac bytea, moment timestamptz) returns text
language sql stable security definer set search_path = '' as $$
  select case when s.stop_used_at is null then 'open' else 'used' end from concord.reminder_slot s
  where s.stop_mac = mac and s.due_at > moment - interval '90 days'
$$;
create function concord.stop_reminders_by_link(mac bytea, moment timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare whose uuid;
begin
  update concord.reminder_slot s set stop_used_at = moment
    where s.stop_mac = mac and s.stop_used_at is null and s.due_at > moment - interval '90 days'
    returning s.person_id into whose;
  if whose is null then return false; end if;
  perform concord.end_reminders(whose, moment, 'link');
  return true;
end $$;

-- A browser proves that it is the one by the address that only it and its push service know.
create function concord.stop_reminders_on_device(mac bytea, moment timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
declare whose uuid;
begin
  for whose in select a.person_id from concord.push_address a where a.endpoint_mac = mac and a.ended_at is null loop
    if exists (select 1 from concord.reminder r where r.person_id = whose and r.way = 'push' and r.ended_at is null)
      then perform concord.end_reminders(whose, moment, 'device'); end if;
    update concord.push_address set address = null, ended_at = moment, ended_by = 'stopped'
      where person_id = whose and endpoint_mac = mac and ended_at is null;
  end loop;
end $$;
-- One browser has one address, whoever signs in on it: the last who asked has it.
create function concord.take_push_address(mac bytea, moment timestamptz) returns void
language sql security definer set search_path = '' as $$
  update concord.push_address set address = null, ended_at = moment, ended_by = 'moved'
    where endpoint_mac = mac and ended_at is null and person_id is distinct from concord.viewer_person()
$$;

-- What the queue may do. It learns whose turn it is and when the next one falls due; it never reads a table.
create function concord.claim_reminder(slot uuid, by_claim uuid, moment timestamptz)
returns table (
  person_id uuid, account_id uuid, due_at timestamptz, way text, days smallint[], times smallint[],
  quiet_from smallint, quiet_until smallint, zone text, until_on text, paused_until timestamptz, ended boolean
) language plpgsql security definer set search_path = '' as $$
begin
  -- Whoever changes the plan holds this row too: a plan and its next reminder change together.
  perform 1 from concord.reminder r
    where r.person_id = (select s.person_id from concord.reminder_slot s where s.slot_id = slot) for update;
  update concord.reminder_slot s set claim = by_claim, claimed_at = moment
    where s.slot_id = slot and s.outcome is null and s.handed_at is null and s.due_at <= moment + interval '1 minute';
  if not found then return; end if;
  delete from concord.reminder_slot old using concord.reminder_slot s
    where s.slot_id = slot and old.person_id = s.person_id and old.due_at < moment - interval '90 days';
  return query
    select s.person_id, p.account_id, s.due_at, r.way, r.days, r.times, r.quiet_from, r.quiet_until, r.zone,
      r.until_on::text, r.paused_until, r.ended_at is not null
    from concord.reminder_slot s join concord.person p using (person_id) join concord.reminder r using (person_id)
    where s.slot_id = slot;
end $$;
create function concord.follow_reminder(whose uuid, slot uuid, due timestamptz, mac bytea)
returns boolean language plpgsql security definer set search_path = '' as $$
begin
  insert into concord.reminder_slot (person_id, slot_id, due_at, stop_mac) values (whose, slot, due, mac)
    on conflict do nothing;
  return found;
end $$;
create function concord.hand_over_reminder(slot uuid, by_claim uuid, moment timestamptz)
returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update concord.reminder_slot s set handed_at = moment
    where s.slot_id = slot and s.claim = by_claim and s.handed_at is null and s.outcome is null
      and exists (select 1 from concord.reminder r where r.person_id = s.person_id and r.ended_at is null);
  return found;
end $$;
create function concord.finish_reminder(slot uuid, by_claim uuid, how text, moment timestamptz)
returns void language sql security definer set search_path = '' as $$
  update concord.reminder_slot set outcome = how, finished_at = moment
    where slot_id = slot and claim = by_claim and outcome is null
$$;
create function concord.unsent_reminders(moment timestamptz)
returns table (slot_id uuid) language sql stable security definer set search_path = '' as $$
  select s.slot_id from concord.reminder_slot s
  where s.due_at <= moment and s.outcome is null and s.handed_at is null
$$;
create function concord.push_addresses(slot uuid, by_claim uuid)
returns table (address_id uuid, address bytea) language sql stable security definer set search_path = '' as $$
  select a.address_id, a.address from concord.reminder_slot s join concord.push_address a using (person_id)
  where s.slot_id = slot and s.claim = by_claim and a.ended_at is null
$$;
-- A push service said that nobody is there any more. After the last address the reminders end, and the person is told.
create function concord.end_push_address(slot uuid, by_claim uuid, gone uuid, moment timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
declare whose uuid;
begin
  select s.person_id into whose from concord.reminder_slot s where s.slot_id = slot and s.claim = by_claim;
  update concord.push_address set address = null, ended_at = moment, ended_by = 'gone'
    where person_id = whose and address_id = gone and ended_at is null;
  if found and not exists (select 1 from concord.push_address where person_id = whose and ended_at is null)
    then perform concord.end_reminders(whose, moment, 'unreachable'); end if;
end $$;
revoke execute on function concord.claim_reminder(uuid, uuid, timestamptz),
  concord.follow_reminder(uuid, uuid, timestamptz, bytea), concord.hand_over_reminder(uuid, uuid, timestamptz),
  concord.finish_reminder(uuid, uuid, text, timestamptz), concord.unsent_reminders(timestamptz),
  concord.push_addresses(uuid, uuid), concord.end_push_address(uuid, uuid, uuid, timestamptz) from public;
grant execute on function concord.claim_reminder(uuid, uuid, timestamptz),
  concord.follow_reminder(uuid, uuid, timestamptz, bytea), concord.hand_over_reminder(uuid, uuid, timestamptz),
  concord.finish_reminder(uuid, uuid, text, timestamptz), concord.unsent_reminders(timestamptz),
  concord.push_addresses(uuid, uuid), concord.end_push_address(uuid, uuid, uuid, timestamptz) to concord_worker;

-- The canary: rows of a person who is nobody.
insert into concord.reminder values ('00000000-0000-7000-8000-00000000ca9a', 'mail', '{1}', '{600}', 0, 0, 'Europe/London',
  null, now(), null, now(), 'page');
insert into concord.reminder_slot values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a',
  '2000-01-01', '\\x', null, null, null, null, 'replaced', now());
insert into concord.push_address values ('00000000-0000-7000-8000-00000000ca9a', '00000000-0000-7000-8000-00000000ca9a',
  '\\x', null, now(), now(), 'stopped');
`
