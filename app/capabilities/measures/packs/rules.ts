import { isLoinc } from '../../../platform/pure/check-digits.ts'
import { alwaysGated, offUntilNamed, type Pack, type PackFile, showsHelpNow } from './contract.ts'
import { loincCodes, misshapen, unscorable, type Wrong, wording } from './questionnaire.rules.ts'

export type PackFault = Wrong & { file: PackFile }

const inFile = (file: PackFile, wrongs: readonly Wrong[]): PackFault[] =>
  wrongs.map((wrong) => ({ ...wrong, file }))

// LOINC gives answers (LA…) a check digit by a rule of which no description was found: they are believed as seen.
const checkable = /^\d/

/** What is wrong with a pack whose files each have their shape. */
export function packFaults(pack: Pack): PackFault[] {
  return [
    ...inFile('pack', misoffered(pack)),
    ...inFile('questionnaire', [...misshapen(pack), ...unscorable(pack)]),
    ...codeFaults(pack),
    ...wordingFaults(pack),
  ]
}

function misoffered({ pack: { id, offered, helpNow } }: Pack): Wrong[] {
  const wrong = (key: string, holds: boolean, what: string) => (holds ? [] : [{ path: [key], what }])
  return [
    ...wrong(
      'offered',
      offered === 'gated' || (offered === 'off-until-named') === offUntilNamed.includes(id),
      `${offUntilNamed.join(' and ')}, and no other, are off until a service names who acts on answers`,
    ),
    ...wrong(
      'offered',
      offered === 'gated' || !alwaysGated.includes(id),
      'is there only as a pack without wording',
    ),
    ...wrong('helpNow', Boolean(helpNow) === showsHelpNow.includes(id), 'shows help now to all who open it'),
  ]
}

/** Codes whose check digit is wrong, and codes that no opened file shows. */
function codeFaults(pack: Pack): PackFault[] {
  const { panel, scores = {} } = pack.scoring.loinc ?? {}
  const scored = [...(panel ? [panel] : []), ...Object.values(scores)]
  const seen = new Set(pack.licence.evidence.flatMap((each) => ('codes' in each ? (each.codes ?? []) : [])))
  const all = [
    ...loincCodes(pack).map((each) => ({ ...each, file: 'questionnaire' as const })),
    ...scored.map((code) => ({ code, path: ['loinc'], file: 'scoring' as const })),
    ...[...seen].map((code) => ({ code, path: ['evidence'], file: 'licence' as const })),
  ]
  return [
    ...all
      .filter(({ code }) => checkable.test(code) && !isLoinc(code))
      .map(({ code, path, file }) => ({ file, path, what: `LOINC ${code} has a wrong check digit` })),
    ...all
      .filter(({ code }) => !seen.has(code))
      .map(({ code, path, file }) => ({ file, path, what: `LOINC ${code} was seen in no opened file` })),
    ...(panel === pack.questionnaire.code?.[0].code
      ? []
      : [{ file: 'scoring' as const, path: ['loinc'], what: 'names another panel than the questionnaire' }]),
  ]
}

/** Words without a licence that was seen, and words where there are to be none. */
function wordingFaults(pack: Pack): PackFault[] {
  const { evidence, gated } = pack.licence
  const { worded, wordless } = wording(pack)
  if (pack.pack.offered === 'gated')
    return [
      ...worded.map(({ item, path }) => ({
        file: 'questionnaire' as const,
        path,
        what: `“${item.linkId}” has words, and a gated pack has none`,
      })),
      ...(gated
        ? []
        : [{ file: 'licence' as const, path: [], what: 'does not say why the wording is not here' }]),
    ]
  const shown = (what: 'wording' | 'terms') => evidence.filter(({ shows }) => shows.includes(what))
  const said = [
    ...(shown('wording').some((each) => 'repository' in each)
      ? []
      : ['names no opened file of a public repository that has the wording']),
    ...(shown('terms').length > 0 ? [] : ['names nothing opened that says the wording may be here']),
    ...(gated ? ['says why the wording is not here, and it is'] : []),
  ]
  return [
    ...wordless.map(({ item, path }) => ({
      file: 'questionnaire' as const,
      path,
      what: `“${item.linkId}” has a question or an answer without words`,
    })),
    ...said.map((what) => ({ file: 'licence' as const, path: ['evidence'], what })),
  ]
}
