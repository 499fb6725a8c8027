import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { recordCheckIn } from '../../../app/capabilities/check-in/actions.server.ts'
import {
  beginWorksheet,
  putAway,
  writeVersion,
} from '../../../app/capabilities/programme/worksheet/store.server.ts'
import type { Drawing } from '../../../app/capabilities/shared-story/body/contract.ts'
import { writeMap } from '../../../app/capabilities/shared-story/body/store.server.ts'
import type { About } from '../../../app/capabilities/shared-story/contract.ts'
import { writeLink } from '../../../app/capabilities/shared-story/picture/store.server.ts'
import { takeBackEntry, writeEntry } from '../../../app/capabilities/shared-story/store.server.ts'
import { formOf } from '../../../seeds/form.ts'
import { act, chosen, one, person, type Stage, which, yes } from '../act.ts'
import type { Item, Model } from '../oracle.ts'
import type { Person } from '../world.ts'

const prompts = ['what-matters', 'have-tried', 'know-me', 'makes-me', 'picture-sleep'] as const
const kindOf = (prompt: string) =>
  prompt === 'what-matters' ? 'matters' : prompt === 'have-tried' ? 'tried' : 'story'

const drawn = (words: string): Drawing => ({
  ...{ nowhere: false, kinds: [], words },
  marks: [{ region: 'lower-back', kinds: ['aching'], words: undefined }],
})

/** What stands in a place of a person's. */
const standing = (model: Model, person: string, place: string): Item | undefined =>
  model.items.find((item) => item.person === person && item.place === place && !item.replacedAt)

/** Puts a new word in the place of what stands there. */
async function replaces(
  { world, model, at }: Stage,
  by: Person,
  place: string,
  write: (to: { id: string; word: string; after: string }) => Promise<unknown>,
): Promise<void> {
  if (!model.people.has(by.id)) return
  const before = standing(model, by.id, place)
  const [id, word] = [randomUUID(), world.word()]
  if ((await write({ id, word, after: before?.id ?? '' })) === false)
    throw new Error(`${place} was not written`)
  if (before) before.replacedAt = at
  model.items.push({ kind: kindOf(place), word, id, place, person: by.id, at })
}

async function checksIn(stage: Stage, by: Person, note: boolean, shared: boolean, corrects?: Item) {
  const { world, model, at } = stage
  if (!model.people.has(by.id)) return
  const [word, noted] = [world.word(), world.word()]
  const form = formOf({
    ...{ key: randomUUID(), person: by.id, life: '3', 'went-well': word },
    ...(note ? { note: noted } : {}),
    ...(shared ? { 'share-note': 'yes' } : {}),
    ...(corrects ? { corrects: corrects.id } : {}),
  })
  const kept = await recordCheckIn({ keys: world.keys, write: world.writeCheckIn }, by.hash, form, at)
  if (kept.outcome !== 'kept') throw new Error(`check-in: ${kept.outcome}`)
  for (const item of model.items) if (item.id === corrects?.id) item.replacedAt = at
  const common = { id: kept.location.split('/')[2] ?? '', person: by.id, at }
  model.items.push({ ...common, kind: 'check-in', word })
  if (note) model.items.push({ ...common, kind: 'note', word: noted, shared })
}

type Made = Extract<Item, { kind: 'made' }>

/** What stands of one thing, and whose it is; nothing once they were erased. */
function thing({ world, model }: Stage, number: number): { made: Made; by: Person } | undefined {
  const made = chosen(
    model.items.filter((item): item is Made => item.kind === 'made' && !item.replacedAt),
    number,
  )
  const by = made && model.people.has(made.person) && world.people.find(({ id }) => id === made.person)
  return by ? { made, by } : undefined
}

async function writesMade({ world, model, at }: Stage, by: Person, worksheet: string, before?: Made) {
  const [id, word] = [randomUUID(), world.word()]
  const place = { table: 'worksheet_version', column: 'answers', row: id, person: by.id }
  const answers = world.keys.seal(JSON.stringify({ when: word }), place)
  await world.as(by, async (tx) => {
    const about = { personId: by.id, worksheetId: worksheet, at }
    if (!before) await beginWorksheet(tx, { ...about, exercise: 'worry-time', once: false })
    await writeVersion(tx, {
      ...about,
      versionId: id,
      after: before ? [before.id] : [],
      answers,
      deviceAt: undefined,
    })
  })
  if (before) before.replacedAt = at
  model.items.push({ kind: 'made', word, id, person: by.id, at, worksheet, away: false })
}

/** What a person writes for themselves and may share. */
export const writing = {
  'write in the story': act(
    { person, prompt: fc.constantFrom(...prompts) },
    (stage, step: { person: number; prompt: About }) => {
      const by = one(stage.world.people, step.person)
      return replaces(stage, by, step.prompt, ({ id, word, after }) => {
        const place = { table: 'story_entry', column: 'words', row: id, person: by.id }
        const words = stage.world.keys.seal(word, place)
        const entry = {
          personId: by.id,
          entryId: id,
          prompt: step.prompt,
          words,
          at: stage.at,
          writtenAt: stage.at,
          after,
        }
        return stage.world.as(by, (tx) => writeEntry(tx, entry))
      })
    },
    4,
  ),
  'take a prompt back': act(
    { person, prompt: fc.constantFrom(...prompts) },
    async ({ world, model, at }, step: { person: number; prompt: About }) => {
      const by = one(world.people, step.person)
      const before = model.people.has(by.id) ? standing(model, by.id, step.prompt) : undefined
      if (!before) return
      const taken = { personId: by.id, about: step.prompt, after: before.id, at }
      await world.as(by, (tx) => takeBackEntry(tx, taken))
      before.replacedAt = at
    },
  ),
  'draw a link': act({ person }, (stage, step: { person: number }) => {
    const by = one(stage.world.people, step.person)
    return replaces(stage, by, 'a link', ({ id, word, after }) => {
      const words = stage.world.keys.seal(word, {
        table: 'story_link',
        column: 'words',
        row: id,
        person: by.id,
      })
      const link = { personId: by.id, linkId: id, words, at: stage.at, after }
      return stage.world.as(by, (tx) => writeLink(tx, { ...link, from: 'sleep', to: 'activity' }))
    })
  }),
  'draw a body map': act({ person }, (stage, step: { person: number }) => {
    const by = one(stage.world.people, step.person)
    return replaces(stage, by, 'a body map', ({ id, word, after }) => {
      const place = { table: 'body_map', column: 'drawing', row: id, person: by.id }
      const drawing = stage.world.keys.seal(JSON.stringify(drawn(word)), place)
      return stage.world.as(by, (tx) =>
        writeMap(tx, { personId: by.id, mapId: id, drawing, at: stage.at, after }),
      )
    })
  }),
  'check in': act(
    { person, note: yes, shared: yes },
    (stage, { person, note, shared }: { person: number; note: boolean; shared: boolean }) =>
      checksIn(stage, one(stage.world.people, person), note, shared),
    3,
  ),
  'correct a check-in': act(
    { person, which, note: yes, shared: yes },
    async (stage, step: { person: number; which: number; note: boolean; shared: boolean }) => {
      const by = one(stage.world.people, step.person)
      const own = stage.model.items.filter(
        ({ kind, person, replacedAt }) => kind === 'check-in' && person === by.id && !replacedAt,
      )
      const before = chosen(own, step.which)
      if (before) await checksIn(stage, by, step.note, step.shared, before)
    },
  ),
  'make something': act(
    { person },
    async (stage, step: { person: number }) => {
      const by = one(stage.world.people, step.person)
      if (stage.model.people.has(by.id)) await writesMade(stage, by, randomUUID())
    },
    2,
  ),
  'change what was made': act({ which }, async (stage, step: { which: number }) => {
    const { made, by } = thing(stage, step.which) ?? {}
    if (made && by) await writesMade(stage, by, made.worksheet, made)
  }),
  'put away what was made, or bring it back': act(
    { which, away: yes },
    async (stage, step: { which: number; away: boolean }) => {
      const { made, by } = thing(stage, step.which) ?? {}
      if (!made || !by) return
      await stage.world.as(by, (tx) => putAway(tx, by.id, made.worksheet, step.away, stage.at))
      made.away = step.away
    },
  ),
}
