import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/connection.ts'
import { packById, packs } from '../packs/content.reads.server.ts'
import type { Questionnaire } from '../packs/questionnaire.contract.ts'
import type { SiteText } from '../packs/site-text.contract.ts'
import { worded } from '../packs/site-text.rules.ts'
import type { Offered } from './contract.ts'
import { offeredOf } from './rules.ts'
import { readAllOff, readSites } from './sites.reads.server.ts'

/** The instruments that are on for the person who asks, in the words they are shown in, and who acts on answers. */
export async function offeredInstruments(tx: Tx): Promise<Offered[]> {
  const { rows } = await sql<{ services: string[] }>`select concord.viewer_services() as services`.execute(tx)
  const sites = await readSites(tx, rows[0]?.services ?? [])
  return offeredOf(packs, sites, await readAllOff(tx))
}

/** One of them; undefined where it is not on for the person who asks. */
export async function offeredInstrument(tx: Tx, id: string): Promise<Offered | undefined> {
  return (await offeredInstruments(tx)).find((each) => each.id === id)
}

/**
 * The questions of a response in the words in which they were asked, also after they were withdrawn. Where these
 * words are not for whoever asks, the definition without words; undefined where there is no such instrument.
 */
export async function instrumentAsAsked(
  tx: Tx,
  id: string,
  version: string,
): Promise<Questionnaire | undefined> {
  const pack = packById(id)
  if (!pack || !version.startsWith('site:')) return pack?.questionnaire
  const { rows } = await sql<{ words: SiteText }>`
    select words from concord.site_instrument_text
    where 'site:' || text_id = ${version} and instrument = ${id}
  `.execute(tx)
  const [row] = rows
  const result = row && worded(pack, row.words)
  return result && 'questionnaire' in result ? result.questionnaire : pack.questionnaire
}
