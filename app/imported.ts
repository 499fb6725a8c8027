import type { KeepResponse } from './capabilities/fhir-import/keeper.server.ts'
import { keepFinished } from './capabilities/measures/filling/finish.server.ts'
import { packById } from './capabilities/measures/packs/content.reads.server.ts'

/** Answers from elsewhere become what they would be had the person filled them in, marked as imported. */
export const keepImported: KeepResponse = async (tx, keys, viewer, response, at) => {
  const pack = packById(response.instrument)
  if (!pack) return undefined
  const { instrument, helped, on, answers, claims, origin } = response
  const { id, version } = pack.pack
  const offered = { id, version, pack, questionnaire: pack.questionnaire, acts: [], helpNow: false }
  return keepFinished(
    { tx, keys, viewer, at },
    {
      ...{ offered, instrument, source: 'import', helped, answeredOn: on, answers, origin },
      ...(claims.length > 0 && { claimed: claims.map(({ scale, claimed }) => ({ scale, value: claimed })) }),
    },
  )
}
