import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/connection.ts'
import type { SiteText } from '../packs/site-text.contract.ts'
import { everything, type OwnText, type Setting, type SiteSettings, siteVersion } from './contract.ts'

/** Whether measures are off for all who use this deployment. */
export async function readAllOff(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ off: boolean }>`
    select measures_off_at is not null as off from concord.deployment
  `.execute(tx)
  return rows[0]?.off ?? false
}

type Row = {
  service_id: string
  instrument: string
  is_on: boolean | null
  actor: { name: string; role: string; read_within: string; phone: string } | null
  own: { text_id: string; words: SiteText; confirmed_by: string; added_at: string; added_by: string } | null
}

/** What these services say of instruments, in the order of their ids. One that has said nothing is there too. */
export async function readSites(tx: Tx, services: readonly string[]): Promise<SiteSettings[]> {
  if (services.length === 0) return []
  const { rows: named } = await sql<{ service_id: string; name: string }>`
    select service_id, name from concord.service where service_id = any (${services}::uuid[]) order by service_id
  `.execute(tx)
  const { rows } = await sql<Row>`
    select service_id, instrument, s.is_on, to_jsonb(a) as actor, to_jsonb(t) ||
      jsonb_build_object('added_by', (select m.name from concord.membership m where m.membership_id = t.added_by)) as own
    from (select * from concord.site_instrument where ended_at is null) s
    full join (select * from concord.site_instrument_actor where ended_at is null) a using (service_id, instrument)
    full join (select * from concord.site_instrument_text where ended_at is null) t using (service_id, instrument)
    where service_id = any (${services}::uuid[])
  `.execute(tx)
  return named.map(({ service_id, name }) => {
    const mine = rows.filter((row) => row.service_id === service_id)
    return {
      service: { id: service_id, name },
      allOff: mine.some(({ instrument, is_on }) => instrument === everything && is_on === false),
      settings: new Map(mine.map((row) => [row.instrument, settingOf(row)])),
    }
  })
}

const settingOf = ({ is_on, actor, own }: Row): Setting => ({
  on: is_on ?? undefined,
  actor: actor
    ? { name: actor.name, role: actor.role, readWithin: actor.read_within, phone: actor.phone }
    : undefined,
  own: own ? ownOf(own) : undefined,
})

const ownOf = (own: NonNullable<Row['own']>): OwnText => ({
  id: own.text_id,
  version: siteVersion(own.text_id),
  text: own.words,
  confirmedBy: own.confirmed_by,
  addedBy: own.added_by,
  addedAt: new Date(own.added_at),
})

/** What one service says; undefined where it is not for whoever asks. */
export async function readSite(tx: Tx, serviceId: string): Promise<SiteSettings | undefined> {
  return (await readSites(tx, [serviceId]))[0]
}
