import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { itemById } from '../../../app/capabilities/programme/content.reads.server.ts'
import {
  answerSuggestion,
  suggestItem,
} from '../../../app/capabilities/programme/suggestions/actions.server.ts'
import { takeBack } from '../../../app/capabilities/programme/suggestions/store.server.ts'
import { formOf } from '../../../seeds/form.ts'
import { act, allowed, chosen, one, person, type Stage, which, who, yes } from '../act.ts'
import { heldBy, type Item } from '../oracle.ts'
import { memberViewer, personViewer } from '../world.ts'

type Suggestion = Item & { kind: 'suggestion' }
const among = ({ model }: Stage) =>
  model.items.filter(
    (item): item is Suggestion => item.kind === 'suggestion' && model.people.has(item.person),
  )
const holds = ({ model }: Stage, member: string, id: string) =>
  model.people.has(id) && heldBy(model, { as: 'professional', id: member }, id).length > 0
/** Row-level security says no by an error where something would be written. */
const notTheirs = (error: { code?: string }) => {
  if (error.code !== '42501') throw error
  return undefined
}

/** What professionals point to, and what the person says to that. */
export const suggestions = {
  'suggest something': act(
    { person, who, item: fc.constantFrom('two-minute-breath', 'flare-plan') },
    async (stage, step: { person: number; who: number; item: string }) => {
      const { world, model, at } = stage
      const [{ id }, by, word] = [one(world.people, step.person), one(world.members, step.who), world.word()]
      const item = itemById(step.item)
      if (!item) throw new Error('no such item')
      const form = formOf({ key: randomUUID(), reason: word })
      const done = await world
        .as(by, (tx) => suggestItem(tx, world.keys, memberViewer(by), { personId: id, item }, form, at))
        .catch(notTheirs)
      // The same once more is said to be there already.
      allowed('a suggestion', done !== undefined, holds(stage, by.id, id))
      if (done === undefined || done === 'other-words' || !done.ok) return
      const [row] = await world.look(
        'select suggestion_id as id from concord.suggestion where person_id = $1 and suggested_at = $2',
        [id, at],
      )
      model.items.push({
        kind: 'suggestion',
        by: by.id,
        word,
        person: id,
        id: String(row?.id),
        at,
        back: false,
      })
    },
    4,
  ),
  'take a suggestion back': act({ which, who }, async (stage, step: { which: number; who: number }) => {
    const [by, made] = [one(stage.world.members, step.who), chosen(among(stage), step.which)]
    if (!made) return
    const asked = { personId: made.person, suggestionId: made.id, at: stage.at }
    const done = await stage.world.as(by, (tx) => takeBack(tx, asked))
    allowed(
      'taking a suggestion back',
      done,
      made.by === by.id && !made.back && holds(stage, by.id, made.person),
    )
    if (done) made.back = true
  }),
  'answer a suggestion': act(
    { which, yes },
    async (stage, step: { which: number; yes: boolean }) => {
      const { world, model, at } = stage
      const made = chosen(among(stage), step.which)
      const by = world.people.find(({ id }) => id === made?.person)
      if (!made || !by) return
      const word = world.word()
      const form = formOf({ answer: 'kept', words: word, ...(step.yes ? { show: 'yes' } : {}) })
      const published = { mark: '', has: () => false }
      const done = await world.as(by, (tx) =>
        answerSuggestion(tx, world.keys, published, personViewer(by), made.id, form, at),
      )
      allowed('an answer to a suggestion', done !== 'gone', !made.back)
      if (done === 'gone' || !done.ok) return
      // What they say now stands in the place of what they said before.
      model.items = model.items.filter((item) => item.kind !== 'said to it' || item.id !== made.id)
      model.items.push({
        ...{ kind: 'said to it', by: made.by, shown: step.yes, word, person: by.id, id: made.id, at },
      })
    },
    3,
  ),
}
