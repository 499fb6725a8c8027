import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db)
}

const readOnly = (
  table: string,
) => `create policy supporters_read on concord.${table} as restrictive for update to concord_app
  using (person_id = (select concord.viewer_person()) or (select concord.viewer_membership()) is not null);`

const statements = /* sql */ `
-- A supporter reads what the person named, and changes nothing: what opens a visit to both sides is not for them to write.
${['visit', 'visit_entry', 'visit_version'].map(readOnly).join('\n')}
`
