import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const canary = '00000000-0000-7000-8000-00000000ca9a'
const marked = (section: string, table: string, column: string) => `create policy "granted_${section}"
  on concord.paper_mark for select to concord_app
  using (section = '${section}' and person_id = any ((select concord.granted_ids('${section}'))::uuid[])
    and exists (select from concord.${table} e where e.person_id = paper_mark.person_id and e.${column} = paper_mark.entry_id));`

const statements = /* sql */ `
-- A sheet of paper to fill in by hand. Its code is kept as a keyed digest; whoever types it in learns nothing by it.
create table concord.paper_sheet (
  person_id uuid not null references concord.person, sheet_id uuid not null unique,
  kind text not null check (kind in ('check-in', 'story', 'topics')), with_pain boolean not null default false,
  code_mac bytea not null unique, made_at timestamptz not null, until_at timestamptz not null,
  cancelled_at timestamptz,
  filled_on date, typed_at timestamptz, typed_by uuid references concord.membership, form_key uuid, body_mac bytea,
  primary key (person_id, sheet_id),
  check (until_at <= made_at + interval '85 days'),
  check (num_nulls(filled_on, typed_at, typed_by, form_key, body_mac) in (0, 5)),
  check (cancelled_at is null or typed_at is null)
);

-- What was typed in, line by line, until the person has said what becomes of it. Then its words are gone from here.
create table concord.paper_line (
  person_id uuid not null, sheet_id uuid not null, line text not null, words bytea,
  settled_at timestamptz, outcome text check (outcome in ('kept', 'thrown-away')),
  primary key (person_id, sheet_id, line), foreign key (person_id, sheet_id) references concord.paper_sheet,
  check ((words is null) = (settled_at is not null)), check ((outcome is null) = (settled_at is null))
);

-- Who may type a sheet in for now: whoever had its code.
create table concord.paper_opening (
  person_id uuid not null, sheet_id uuid not null, membership_id uuid not null references concord.membership,
  opened_at timestamptz not null, primary key (person_id, sheet_id, membership_id),
  foreign key (person_id, sheet_id) references concord.paper_sheet
);

-- That an entry came from paper: who typed it, and the day on the sheet. It is seen with the entry itself.
create table concord.paper_mark (
  person_id uuid not null, entry_id uuid not null, sheet_id uuid not null,
  section text not null check (section in ('check-ins', 'story', 'what-i-have-tried', 'visits')),
  filled_on date not null, typed_at timestamptz not null, typed_by uuid not null,
  changed boolean not null,
  primary key (person_id, entry_id), foreign key (person_id, sheet_id) references concord.paper_sheet
);

-- Sheets that somebody of this service can still type in: of a person whom it has met.
create function concord.open_papers(service uuid, moment timestamptz) returns setof concord.paper_sheet
language sql stable security definer set search_path = '' as $$
  select p.* from concord.paper_sheet p
  where p.cancelled_at is null and p.typed_at is null and p.until_at > greatest(now(), moment)
    and exists (select from concord.connection c join concord.membership m on m.membership_id = c.membership_id
      where c.person_id = p.person_id and m.service_id = service and c.confirmed_at is not null and c.refused_at is null)
$$;
revoke execute on function concord.open_papers(uuid, timestamptz) from public;

create function concord.typist(out membership_id uuid, out service_id uuid) returns record
language sql stable security definer set search_path = '' as $$
  select v.membership_id, v.service_id from concord.viewer() v where v.role in ('professional', 'coordinator')
$$;

-- By its code alone a sheet is found, and nothing about whose it is. Ten wrong codes an hour; no reason is ever given.
create function concord.open_paper(given bytea, client bytea, moment timestamptz) returns table (outcome text, sheet uuid)
language plpgsql security definer set search_path = '' as $$
declare me record; p record;
begin
  select * into me from concord.typist();
  if me.membership_id is null then return query select 'unknown'::text, null::uuid; return; end if;
  perform pg_advisory_xact_lock(hashtextextended(encode(client, 'hex'), 7));
  if (select count(*) from concord.code_try t where t.client_mac = client and t.at > now() - interval '1 hour') >= 10 then
    return query select 'wait'::text, null::uuid; return;
  end if;
  select o.* into p from concord.open_papers(me.service_id, moment) o where o.code_mac = given;
  if not found then
    insert into concord.code_try values (client, now());
    delete from concord.code_try t where t.at < now() - interval '1 day';
    return query select 'unknown'::text, null::uuid; return;
  end if;
  insert into concord.paper_opening as o values (p.person_id, p.sheet_id, me.membership_id, moment)
    on conflict (person_id, sheet_id, membership_id) do update set opened_at = excluded.opened_at;
  return query select 'open'::text, p.sheet_id;
end $$;

-- A sheet that whoever asks has opened by its code in the last twelve hours: still open, or typed in by themselves.
create function concord.opened_paper(sheet uuid, moment timestamptz) returns table (
  person_id uuid, kind text, with_pain boolean, made_at timestamptz, typed boolean, form_key uuid, body_mac bytea
) language plpgsql stable security definer set search_path = '' as $$
declare me record;
begin
  select * into me from concord.typist();
  return query
  select p.person_id, p.kind, p.with_pain, p.made_at, p.typed_at is not null, p.form_key, p.body_mac
  from concord.paper_opening o join concord.paper_sheet p on p.person_id = o.person_id and p.sheet_id = o.sheet_id
  where o.sheet_id = sheet and o.membership_id = me.membership_id and o.opened_at > moment - interval '12 hours'
    and (p.typed_by = me.membership_id
      or exists (select from concord.open_papers(me.service_id, moment) s where s.sheet_id = p.sheet_id));
end $$;

-- Keeps what was typed in, once, for the person to look at. False: it is not open to whoever asks any more.
create function concord.type_paper(sheet uuid, key uuid, mac bytea, filled date, lines jsonb, moment timestamptz)
returns boolean language plpgsql security definer set search_path = '' as $$
declare me record; p record;
begin
  select * into me from concord.typist();
  if not exists (select from concord.paper_opening o where o.sheet_id = sheet
      and o.membership_id = me.membership_id and o.opened_at > moment - interval '12 hours') then return false; end if;
  update concord.paper_sheet s
    set filled_on = filled, typed_at = moment, typed_by = me.membership_id, form_key = key, body_mac = mac
    where s.sheet_id in (select o.sheet_id from concord.open_papers(me.service_id, moment) o where o.sheet_id = sheet)
      and s.typed_at is null and s.cancelled_at is null
    returning s.* into p;
  if not found then return false; end if;
  insert into concord.paper_line
    select p.person_id, p.sheet_id, l.line, decode(l.words, 'base64')
    from jsonb_to_recordset(lines) as l(line text, words text);
  perform concord.append_person_audit_as(p.person_id, moment, 'paper-typed', 'member', me.membership_id,
    jsonb_build_object('sheet', p.sheet_id, 'sort', p.kind));
  return true;
end $$;

-- The person says what becomes of a line: it is what they wrote, and an entry now; or it goes.
create function concord.settle_paper(
  sheet uuid, of_line text, entry uuid, of_section text, otherwise boolean, moment timestamptz
) returns boolean language plpgsql security definer set search_path = '' as $$
declare me uuid := concord.viewer_person(); p record;
begin
  select * into p from concord.paper_sheet s where s.person_id = me and s.sheet_id = sheet for update;
  if not found then return false; end if;
  update concord.paper_line l
    set words = null, settled_at = moment, outcome = case when entry is null then 'thrown-away' else 'kept' end
    where l.person_id = me and l.sheet_id = sheet and l.line = of_line and l.settled_at is null;
  if not found then return false; end if;
  if entry is not null then
    insert into concord.paper_mark values (me, entry, sheet, of_section, p.filled_on, p.typed_at, p.typed_by, otherwise);
  end if;
  return true;
end $$;

-- Whoever typed a sheet in can be named in the person's access log.
create or replace function concord.known_memberships() returns uuid[] language sql stable security definer
  set search_path = '' as $$
  with me as (select concord.viewer_person() as person_id)
  select coalesce(array_agg(distinct id), '{}') from (
    select c.membership_id as id from concord.connection c, me where c.person_id = me.person_id
    union
    select other.membership_id from concord.connection c join me on c.person_id = me.person_id
      join concord.team_member mine on mine.membership_id = c.membership_id and mine.ended_at is null
      join concord.team_member other on other.team_id = mine.team_id and other.ended_at is null
    union
    select m.membership_id from concord.sharing_grant g join me on g.person_id = me.person_id
      join concord.team_member m on m.team_id = g.grantee_team
    union
    select a.membership_id from concord.access_hour a, me where a.person_id = me.person_id
    union
    select p.typed_by from concord.paper_sheet p, me where p.person_id = me.person_id and p.typed_by is not null
  ) known
$$;

alter table concord.paper_sheet enable row level security; alter table concord.paper_sheet force row level security;
alter table concord.paper_line enable row level security; alter table concord.paper_line force row level security;
alter table concord.paper_opening enable row level security; alter table concord.paper_opening force row level security;
alter table concord.paper_mark enable row level security; alter table concord.paper_mark force row level security;
create policy owner_all on concord.paper_sheet to concord_owner using (true);
create policy owner_all on concord.paper_line to concord_owner using (true);
create policy owner_all on concord.paper_opening to concord_owner using (true);
create policy owner_all on concord.paper_mark to concord_owner using (true);
create policy own on concord.paper_sheet to concord_app
  using (person_id = (select concord.viewer_person())) with check (person_id = (select concord.viewer_person()));
create policy own on concord.paper_line for select to concord_app
  using (person_id = (select concord.viewer_person()));
create policy own on concord.paper_mark for select to concord_app
  using (person_id = (select concord.viewer_person()));
${marked('check-ins', 'check_in', 'check_in_id')}
${marked('story', 'story_entry', 'entry_id')}
${marked('what-i-have-tried', 'story_entry', 'entry_id')}
${marked('visits', 'visit_entry', 'entry_id')}
grant select on concord.paper_sheet, concord.paper_line, concord.paper_mark to concord_app;
-- That a sheet was typed in, and by whom, is said by the functions alone.
grant insert (person_id, sheet_id, kind, with_pain, code_mac, made_at, until_at) on concord.paper_sheet to concord_app;
grant update (cancelled_at) on concord.paper_sheet to concord_app;

-- The person who is nobody has one of each: if any request can see it, row-level security is not holding.
insert into concord.paper_sheet (person_id, sheet_id, kind, code_mac, made_at, until_at)
  values ('${canary}', '${canary}', 'story', '\\x', now(), now());
insert into concord.paper_line values ('${canary}', '${canary}', 'know-me', '\\x', null, null);
insert into concord.paper_mark values ('${canary}', '${canary}', '${canary}', 'story', now(), now(), '${canary}', false);
`
