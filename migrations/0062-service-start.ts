import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- A form that is sent twice makes one team. Which help-now pack an administrator says is the one for their place.
alter table concord.team add column form_key uuid, add column ended_by uuid references concord.membership,
  add constraint team_once unique (service_id, form_key);
alter table concord.deployment add column region text;
grant update (region) on concord.deployment to concord_app;
-- Whom people who work here can turn to when the work weighs on them.
alter table concord.service add column staff_support text check (length(staff_support) <= 300);
grant update (staff_support) on concord.service to concord_app;
-- Messages are off by an administrator's choice too, and not only while something is missing.
alter table concord.message_setting add column off_at timestamptz;
grant update (off_at) on concord.message_setting to concord_app;
-- A team that ended answers nobody: what waited for it is closed, and the page says why.
alter table concord.message_thread drop constraint message_thread_closed_reason_check;
alter table concord.message_thread add constraint message_thread_closed_reason_check
  check (closed_reason in ('answered', 'another-way', 'not-needed', 'team-ended'));
-- That the person has read that a grant ended with its team.
alter table concord.sharing_grant add column end_read_at timestamptz;

-- Holds a team that has not ended while something is shared with it or written to it: it ends before that or after.
create function concord.hold_team(held uuid) returns boolean language plpgsql
security definer set search_path = '' as $$
begin
  perform from concord.team t where t.team_id = held and t.ended_at is null for key share;
  return found;
end $$;

-- A team that ended stays nameable to a person on whose visits, messages and agreed contacts it stands.
create function concord.ended_teams_met() returns uuid[] language sql stable security definer set search_path = '' as $$
  with me as (select concord.viewer_person() as person_id), met as (
    select v.with_team as team_id from concord.visit v, me where v.person_id = me.person_id
    union select e.owner_team from concord.visit_entry e, me where e.person_id = me.person_id
    union select m.team_id from concord.message_thread m, me where m.person_id = me.person_id
    union select c.team_id from concord.agreed_contact c, me where c.person_id = me.person_id
  )
  select coalesce(array_agg(t.team_id), '{}') from met join concord.team t on t.team_id = met.team_id
    and t.ended_at is not null
$$;
create policy ended_met on concord.team for select to concord_app
  using (team_id = any ((select concord.ended_teams_met())::uuid[]));

-- Nobody shares with a team that has ended, whichever way it is tried.
create function concord.refuse_ended_team() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform from concord.team t where t.team_id = new.grantee_team and t.ended_at is null for key share;
  if not found then raise exception 'this team has ended' using errcode = '23503'; end if;
  return null;
end $$;
create trigger team_there after insert on concord.sharing_grant
  for each row when (new.grantee_team is not null) execute function concord.refuse_ended_team();

-- Ends a team of the administrator who asks. What people share with it ends, each is told in their own log, nothing
-- waits for it any more, and nobody is in it. False: there is no such team.
create function concord.end_team(ending uuid, moment timestamptz) returns boolean language plpgsql
security definer set search_path = '' as $$
declare v record; one record;
begin
  select * into v from concord.viewer() where role = 'admin';
  perform from concord.team t where t.team_id = ending and t.service_id = v.service_id and t.ended_at is null for update;
  if not found then return false; end if;
  -- Always in this order, as wherever many people are held at once.
  perform from concord.person p where p.person_id in (select g.person_id from concord.sharing_grant g
    where g.grantee_team = ending and g.ended_at is null) order by p.person_id for no key update;
  for one in
    with ended as (
      update concord.sharing_grant g set ended_at = moment
        where g.grantee_team = ending and g.ended_at is null and g.until_at > moment
        returning g.person_id, g.grant_id, g.section
    )
    select e.person_id, jsonb_agg(e.grant_id order by e.grant_id) as grants, jsonb_agg(distinct e.section) as sections
      from ended e group by 1 order by 1
  loop
    perform concord.append_person_audit_as(one.person_id, moment, 'team-ended', 'system', null,
      jsonb_build_object('team', ending, 'grants', one.grants, 'sections', one.sections));
  end loop;
  update concord.message_thread set waiting_since = null, promised_at = null, closed_at = moment, closed_by = 'team',
      closed_membership = null, closed_reason = 'team-ended'
    where team_id = ending and closed_at is null;
  delete from concord.due_item where team_id = ending;
  update concord.round_item set left_at = moment where team_id = ending and decided_at is null and left_at is null;
  update concord.agreed_contact set ended_at = moment where team_id = ending and ended_at is null;
  update concord.caseload_claim set released_at = moment where team_id = ending and released_at is null;
  update concord.team_member set ended_at = moment where team_id = ending and ended_at is null;
  update concord.team set ended_at = moment, ended_by = v.membership_id where team_id = ending;
  return true;
end $$;
`
