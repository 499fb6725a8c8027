import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- A request about one person may say so in concord.about. It can only narrow what is seen: policies ask for the held
-- grants many times in one brief, and then find one person's instead of hundreds.
create or replace function concord.held_grants(
  out person_id uuid, out section text, out visible_from timestamptz, out until_at timestamptz,
  out created_at timestamptz
) returns setof record language plpgsql stable security definer rows 200 set search_path = ''
set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := (select v.membership_id from concord.viewer() v where v.role = 'professional');
  about uuid := nullif(current_setting('concord.about', true), '');
  teams uuid[];
begin
  if me is null then return; end if;
  teams := array(select t.team_id from concord.team_member t where t.membership_id = me and t.ended_at is null);
  if about is null then
    return query
    select g.person_id, g.section, g.visible_from, g.until_at, g.created_at from concord.sharing_grant g
      where g.grantee_membership = me and g.ended_at is null and not g.pending and g.until_at > now()
    union all
    select g.person_id, g.section, g.visible_from, g.until_at, g.created_at from concord.sharing_grant g
      where g.grantee_team = any (teams) and g.ended_at is null and not g.pending and g.until_at > now();
  else
    return query
    select g.person_id, g.section, g.visible_from, g.until_at, g.created_at from concord.sharing_grant g
      where g.person_id = about and (g.grantee_membership = me or g.grantee_team = any (teams))
        and g.ended_at is null and not g.pending and g.until_at > now();
  end if;
end $$;
`
