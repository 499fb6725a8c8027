import { instruments } from '../instruments/contract.ts'
import { goalAttainment } from '../instruments/goal-attainment.contract.ts'
import { packById } from '../packs/content.reads.server.ts'
import { type About, intensity, type PatternId, patternIds } from './contract.ts'
import { scalesOf } from './rules.ts'

function aboutOf(id: PatternId): About[] {
  const found = packById(id)
  if (!found) return []
  const { pack, scoring, change } = found
  const better = id === goalAttainment ? 'higher' : instruments[id].better
  return [
    {
      ...{ id, title: pack.title, about: pack.about, note: scoring.note, better, change },
      scales: scalesOf(id),
    },
  ]
}

/** Goals first, then change as the person sees it, then what gets in the way of life, and pain by itself at the end. */
const order: readonly PatternId[] = [
  goalAttainment,
  'pgic',
  'peg',
  ...patternIds.filter((id) => ![goalAttainment, 'pgic', 'peg', intensity].includes(id)),
  intensity,
]

/** Every instrument that can have a pattern, in the order in which patterns are shown. */
export const abouts: readonly About[] = order.flatMap(aboutOf)

export const aboutById = (id: string): About | undefined => abouts.find((about) => about.id === id)
