import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/connection.ts'
import type { Change } from './contract.ts'

/** What a service changed about one instrument, newest first, and who did. */
export async function readChanges(tx: Tx, serviceId: string, instrument: string): Promise<Change[]> {
  const { rows } = await sql<{ kind: Change['kind']; at: Date; by: string | null; who: string | null }>`
    select c.kind, c.at, m.name as by, c.who from (
      select case when is_on then 'on' else 'off' end as kind, set_at as at, set_by as by, null as who, service_id, instrument
        from concord.site_instrument
      union all
      select 'actor', named_at, named_by, name, service_id, instrument from concord.site_instrument_actor
      union all
      select 'actor-ended', ended_at, ended_by, name, service_id, instrument from concord.site_instrument_actor
        where ended_at is not null
      union all
      select 'text', added_at, added_by, null, service_id, instrument from concord.site_instrument_text
      union all
      select 'text-ended', ended_at, ended_by, null, service_id, instrument from concord.site_instrument_text
        where ended_at is not null
    ) c left join concord.membership m on m.membership_id = c.by
    where c.service_id = ${serviceId} and c.instrument = ${instrument} order by c.at desc, c.kind limit 40
  `.execute(tx)
  return rows.map(({ kind, at, by, who }) => ({ kind, at, by: by ?? '', who: who ?? '' }))
}
