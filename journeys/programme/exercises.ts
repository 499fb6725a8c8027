import { exerciseById, programme } from '../../app/capabilities/programme/content.reads.server.ts'
import { type Exercise, type Field, type Length, lengths } from '../../app/capabilities/programme/contract.ts'
import { fieldsAsked } from '../../app/capabilities/programme/worksheet/answers.rules.ts'

/** As they stand in the content: one that is added is walked through too. */
const exercises: Exercise[] = programme.flatMap((module) => module.exercises)
export const withFields = exercises.filter(({ fields }) => fields.length > 0)
export const withPlayer = exercises.filter(({ player }) => player)
export const withRoom = exercises.filter(({ room }) => room)

export function exercise(id: string): Exercise {
  const found = exerciseById(id)
  if (!found) throw new Error(`There is no exercise ${id}`)
  return found
}

/** The lengths that it takes to be asked everything, the full one first. */
export function lengthsOfAll({ fields }: Exercise): { length: Length; asked: Field[] }[] {
  const seen = new Set<Field>()
  return lengths
    .toSorted((one) => (one === 'full' ? -1 : 0))
    .flatMap((length) => {
      const asked = fieldsAsked(fields, length)
      if (asked.every((field) => seen.has(field))) return []
      for (const field of asked) seen.add(field)
      return [{ length, asked }]
    })
}
