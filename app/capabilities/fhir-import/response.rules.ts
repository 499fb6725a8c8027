import { answersOf } from './answers.rules.ts'
import type { Given } from './bundle.rules.ts'
import type { Claim, Finding, FindingCode, Instruments, Response } from './contract.ts'
import { instrumentOf, itemCodes, itemsOf } from './instrument.rules.ts'
import { pathOf } from './paths.rules.ts'
import { Questionnaire, QuestionnaireResponse } from './shapes.contract.ts'
import { dayAnswered } from './when.rules.ts'

type Issue = { path: PropertyKey[]; code: string }

/** What became of one response: it can be added, is kept as it came, or is refused, with why. */
export type ReadResponse = { response: Response } | { keep: Finding } | { refuse: Finding[] }

/** Reads one response. `definitions` are the Questionnaires that came with it, by address. */
export function readResponse(
  given: Pick<Given, 'line' | 'path' | 'type' | 'resource'>,
  instruments: Instruments,
  definitions: ReadonlyMap<string, Questionnaire>,
  now: Date,
): ReadResponse {
  const { path, resource } = given
  const here = (code: FindingCode, below = '') => ({ path: `${path}${below}`, code })
  // What R4 calls item was called group before it.
  if (resource && 'group' in resource) return { refuse: [here('older', '.group')] }
  const shape = QuestionnaireResponse.safeParse(resource)
  if (!shape.success)
    return { refuse: (shape.error.issues as Issue[]).slice(0, 20).map((issue) => misshapen(path, issue)) }
  const read = shape.data
  if (read.status === 'entered-in-error') return { refuse: [here('in-error', '.status')] }
  if (read.status === 'in-progress' || read.status === 'stopped')
    return { keep: here('unfinished', '.status') }

  const definition = definitionOf(read, definitions)
  const codeOf = itemCodes(definition)
  const items = itemsOf(read, path)
  const codes = items.map(({ item }) => ({ code: codeOf(item), answered: (item.answer ?? []).length > 0 }))
  const found = instrumentOf(instruments.known, read, definition, codes)
  if ('keep' in found) return { keep: here(found.keep, read.questionnaire ? '.questionnaire' : '') }
  const { instrument } = found
  if (instrument.forGoal) return { keep: here('for-a-goal') }

  const day = dayAnswered(read.authored, now)
  const { answers, totals, faults } = answersOf(instrument, items, codeOf)
  const refuse = [...('why' in day ? [here(day.why, '.authored')] : []), ...faults]
  if (faults.length === 0 && Object.keys(answers).length === 0) refuse.push(here('no-answers'))
  if ('why' in day || refuse.length > 0) return { refuse }

  const scores = instruments.scoresOf(instrument.id, answers)
  const claims = totals.map(({ scale, claimed }) => claimOf(instruments, scores, scale, claimed))
  const sorted = Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return {
    response: {
      ...{ line: given.line, path, type: given.type },
      ...{ instrument: instrument.id, title: instrument.title, on: day.on },
      helped: read.source?.reference !== undefined && read.source.reference !== read.subject?.reference,
      ...{ answers, scores, claims },
      canonical: JSON.stringify([instrument.id, read.authored, sorted]),
      sourceId: read.id,
    },
  }
}

/** A total that came with answers, and whether it is what we make of them. */
export function claimOf(
  { beside }: Pick<Instruments, 'beside'>,
  scores: Response['scores'],
  scale: string,
  claimed: number,
): Claim {
  return { scale, claimed, agrees: beside(scores, scale, claimed) }
}

const misshapen = (path: string, issue: Issue): Finding => ({
  path: pathOf(
    path,
    issue.path.map((step) => (typeof step === 'symbol' ? '' : step)),
  ),
  code: 'shape',
})

/** The definition that a response points to: in the same file, or inside the response itself. */
function definitionOf(
  { questionnaire, contained = [] }: QuestionnaireResponse,
  definitions: ReadonlyMap<string, Questionnaire>,
): Questionnaire | undefined {
  if (!questionnaire?.startsWith('#')) return definitions.get(questionnaire?.split('|')[0] ?? '')
  const read = Questionnaire.safeParse(contained.find(({ id }) => id === questionnaire.slice(1)))
  return read.success ? read.data : undefined
}
