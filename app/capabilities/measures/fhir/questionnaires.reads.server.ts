import type { Questionnaire } from 'fhir/r4'
import { sql } from 'kysely'
import { fewPart } from '../../../platform/fhir/few.ts'
import { metaAt } from '../../../platform/fhir/made.ts'
import type { FhirReading } from '../../../platform/fhir/part.ts'
import { questionnaireParams } from '../../../platform/fhir/questionnaire.ts'
import { packById, packs } from '../packs/content.reads.server.ts'
import type { Questionnaire as Definition } from '../packs/questionnaire.contract.ts'
import type { SiteText } from '../packs/site-text.contract.ts'
import { worded } from '../packs/site-text.rules.ts'
import { siteVersion } from '../settings/contract.ts'
import { offeredInstruments } from '../settings/offered.reads.server.ts'

type SiteRow = { text_id: string; instrument: string; words: SiteText; added_at: Date; ended_at: Date | null }

const standard = (definition: Definition): Questionnaire => ({
  ...(definition as Questionnaire),
  meta: metaAt(new Date(definition.date)),
})

/**
 * What ships, and the words of services that count for whoever asks. Without wording a definition is a draft of codes
 * and ranges; one that is off until somebody acts on its answers is a draft too, unless it is on for whoever asks.
 */
async function all({ tx, viewer }: FhirReading): Promise<Questionnaire[]> {
  const on = new Set(viewer.kind === 'person' ? (await offeredInstruments(tx)).map(({ id }) => id) : [])
  const { rows } = await sql<SiteRow>`
    select text_id, instrument, words, added_at, ended_at from concord.site_instrument_text
  `.execute(tx)
  const sites = rows.flatMap((row): Questionnaire[] => {
    const pack = packById(row.instrument)
    const result = pack && worded(pack, row.words)
    if (!result || 'problems' in result) return []
    return [
      {
        ...standard(result.questionnaire),
        id: siteId(row.instrument, row.text_id),
        meta: metaAt(row.ended_at ?? row.added_at),
        version: siteVersion(row.text_id),
        status: row.ended_at === null ? 'active' : 'retired',
      },
    ]
  })
  const shipped = packs.map(({ pack, questionnaire }): Questionnaire => {
    const isOff = pack.offered === 'off-until-named' && !on.has(pack.id)
    return { ...standard(questionnaire), ...(isOff && { status: 'draft' }) }
  })
  return [...shipped, ...sites]
}

/** The id of a site's own wording of an instrument. */
const siteId = (instrument: string, textId: string) => `${instrument}-${textId}`

export const questionnaires = fewPart<Questionnaire>({
  type: 'Questionnaire',
  section: undefined,
  patient: undefined,
  params: questionnaireParams,
  all,
})
