import { loinc, ownSystem } from '../../../platform/pure/fhir-systems.ts'
import { goalAttainment } from '../instruments/goal-attainment.contract.ts'
import { packs } from '../packs/content.reads.server.ts'
import type { AnswerOption } from '../packs/questionnaire.contract.ts'
import { numbered } from './items.rules.ts'

type Coding = { system: string; code: string; display?: string }
/** A kind of Observation: its codes, ready to be sent. */
export type Kind = { codings: Coding[]; json: string }

const kind = (codings: Coding[], text: string): Kind => ({
  codings,
  json: JSON.stringify({ coding: codings, text }),
})
const scores = ownSystem('scores')

/** The items and scales of one instrument, and the answers by which a goal's level is said. */
export type Kinds = {
  items: ReadonlyMap<string, Kind>
  scale: (scale: string) => Kind
  claimed: (scale: string) => Kind
  options: readonly AnswerOption[]
}

/** Every pack's kinds of Observation. Our own code is always there; LOINC's where it was verified in the pack. */
export const kindsOf: ReadonlyMap<string, Kinds> = new Map(
  packs.map(({ pack, questionnaire, scoring }) => {
    const asked = numbered(questionnaire.item)
    const known = scoring.loinc?.scores ?? {}
    const own = (scale: string) => `${pack.id}-${scale}`
    // A question that is its own score is given once.
    const alone = Object.values(known)
    const items = asked
      .filter(({ code }) => !alone.includes(code))
      .map(({ code, text }) => [code, kind([{ system: loinc, code }], text ?? pack.title)] as const)
    const scale = remembered((name) =>
      kind(
        [...(known[name] ? [{ system: loinc, code: known[name] }] : []), { system: scores, code: own(name) }],
        `${pack.title}: ${name}`,
      ),
    )
    const claimed = remembered((name) =>
      kind([{ system: scores, code: `${own(name)}-claimed` }], `${pack.title}: ${name}, as it came`),
    )
    const options = pack.id === goalAttainment ? (questionnaire.item[0]?.answerOption ?? []) : []
    return [pack.id, { items: new Map(items), scale, claimed, options }]
  }),
)

/** Made once for each scale: a list has hundreds of the same few kinds. */
function remembered(make: (name: string) => Kind): (name: string) => Kind {
  const made = new Map<string, Kind>()
  return (name) => {
    const known = made.get(name) ?? make(name)
    made.set(name, known)
    return known
  }
}
