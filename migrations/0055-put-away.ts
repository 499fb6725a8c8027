import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const statements = /* sql */ `
-- As before; and what the person has put away is there for nobody else until they bring it back.
create or replace function concord.holds_item(about uuid, wanted text, item uuid) returns boolean language plpgsql stable
security definer set search_path = '' as $$
declare v record; supporting uuid := nullif(current_setting('concord.supporting', true), '');
begin
  select * into v from concord.viewer();
  if not found or not exists (select from concord.worksheet w
      where w.person_id = about and w.worksheet_id = item and w.put_away_at is null) then return false; end if;
  if v.role = 'professional' then
    return exists (select from concord.grants_to(v.membership_id) g
      where g.person_id = about and g.section = wanted and g.item_id = item);
  elsif supporting is not null and v.membership_id is null and wanted = 'exercises' then
    return exists (select from concord.support_of(v.account_id) s
      where s.supporter_id = supporting and s.person_id = about and item = any (s.items));
  end if;
  return false;
end $$;
`
