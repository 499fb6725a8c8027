import type { Tx } from '../../platform/database/connection.ts'
import type { Answers, KeptScore } from './filling/contract.ts'
import { scoresOf as scoresOfPack } from './filling/scores.rules.ts'
import type { MeasureTables } from './filling/tables.reads.server.ts'
import { instruments } from './instruments/contract.ts'
import { goalAttainment } from './instruments/goal-attainment.contract.ts'
import { questionsIn } from './known.rules.ts'
import { packById, packs } from './packs/content.reads.server.ts'
import type { Pack } from './packs/contract.ts'
import { besideClaimed } from './scoring/claimed.rules.ts'

/** The codes of totals: LOINC's, and those that a Concord gives them. */
function totalsOf({ pack, scoring }: Pack) {
  const known = Object.entries(scoring.loinc?.scores ?? {})
  const scales = [...new Set([...known.map(([scale]) => scale), ...scalesOf(pack.id)])]
  return [
    ...known.map(([scale, code]) => ({ scale, code })),
    ...scales.flatMap((scale) =>
      ['', '-claimed'].map((end) => ({ scale, code: `${pack.id}-${scale}${end}` })),
    ),
  ]
}

const scalesOf = (id: string): string[] =>
  Object.keys((instruments as Record<string, { scales: object } | undefined>)[id]?.scales ?? {})

const known = packs.map((pack) => ({
  id: pack.pack.id,
  version: pack.pack.version,
  title: pack.pack.title,
  url: pack.questionnaire.url,
  panel: pack.questionnaire.code?.[0].code,
  items: questionsIn(pack),
  totals: totalsOf(pack),
  forGoal: pack.pack.id === goalAttainment,
}))

/** What answers come to by our own rules. */
function scoresOf(instrument: string, answers: Answers): KeptScore[] {
  const pack = packById(instrument)
  return pack ? scoresOfPack(pack, pack.questionnaire, answers) : []
}

/** Whether a total that came with answers is what we make of them. */
function beside(scores: readonly KeptScore[], scale: string, claimed: number): boolean {
  const own = scores.map(({ value, shown, prorated, stoodIn }) => ({
    ...{ exact: value, shown, prorated, standIns: stoodIn },
  }))
  const byScale = Object.fromEntries(scores.map((each, at) => [each.scale, own[at]]))
  return besideClaimed({ scores: byScale }, { [scale]: claimed })[0]?.agrees ?? false
}

/** Every instrument there is, offered here or not, as answers from another system are held against it. */
export const knownInstruments = { known, scoresOf, beside }

/** Which of these answers from elsewhere are here already: by their origin, or as something that was filled in here. */
export async function readHere(
  tx: Tx,
  personId: string,
  { origins, ids }: { origins: readonly string[]; ids: readonly string[] },
): Promise<{ origins: Set<string>; ids: Set<string>; imported: number }> {
  const own = tx.withTables<MeasureTables>().selectFrom('measure_response').where('person_id', '=', personId)
  const [byOrigin, byId, all] = [
    await (origins.length > 0 ? own.select('origin').where('origin', 'in', origins).execute() : []),
    await (ids.length > 0 ? own.select('response_id').where('response_id', 'in', ids).execute() : []),
    await own
      .select((is) => is.fn.countAll<string>().as('count'))
      .where('source', '=', 'import')
      .executeTakeFirst(),
  ]
  return {
    origins: new Set(byOrigin.flatMap(({ origin }) => origin ?? [])),
    ids: new Set(byId.map(({ response_id }) => response_id)),
    imported: Number(all?.count ?? 0),
  }
}
