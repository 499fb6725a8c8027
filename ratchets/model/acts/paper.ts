import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { makeSheets } from '../../../app/capabilities/paper/actions.server.ts'
import { codeOf, digestOf } from '../../../app/capabilities/paper/keys.server.ts'
import { settleSheet } from '../../../app/capabilities/paper/settle.actions.server.ts'
import { typeIn } from '../../../app/capabilities/paper/typing.actions.server.ts'
import { openByCode, readOpened } from '../../../app/capabilities/paper/typing.store.server.ts'
import { keepTyped } from '../../../app/typed-back.ts'
import { formOf } from '../../../seeds/form.ts'
import { act, allowed, chosen, one, person, which, who } from '../act.ts'
import { personViewer } from '../world.ts'

const onPaper = 'on paper'

/** What a person filled in by hand: whoever types it in does not read it again, and nobody else before it is kept. */
export const paper = {
  'paper is typed in': act(
    { person, who },
    async ({ world, model, at }, step: { person: number; who: number }) => {
      const [of, by, word] = [one(world.people, step.person), one(world.members, step.who), world.word()]
      if (!model.people.has(of.id)) return
      const sheet = formOf({ key: randomUUID(), kind: 'story' })
      const made = await world.as(of, (tx) => makeSheets(tx, world.keys, personViewer(of), sheet, at))
      if (made === 'other-words' || !made.ok) throw new Error('no sheet was made')
      const id = made.value.location.split('/').at(-1) ?? ''
      const code = digestOf(world.keys, codeOf(world.keys, id))
      const form = formOf({ key: randomUUID(), 'know-me': word })
      const typed = await world.as(by, async (tx) => {
        await openByCode(tx, code, Buffer.from(randomUUID()), at)
        const opened = await readOpened(tx, id, at)
        return opened && typeIn(tx, world.keys, opened, form, at)
      })
      const met = model.connections.some(
        ({ person, member, answered }) =>
          person === of.id && answered === 'yes' && world.serviceOf.get(member) === by.serviceId,
      )
      allowed('typing in', typeof typed === 'object' && typed.ok, met && model.members.has(by.id))
      if (typed) model.items.push({ kind: 'own', word, place: onPaper, id, person: of.id, at })
    },
    2,
  ),
  'keep or throw away what was typed in': act(
    { which, does: fc.constantFrom('keep', 'throw') },
    async ({ world, model, at }, step: { which: number; does: string }) => {
      const typed = chosen(
        model.items.filter(({ place, person }) => place === onPaper && model.people.has(person)),
        step.which,
      )
      const by = world.people.find(({ id }) => id === typed?.person)
      if (!typed || !by) return
      const before = model.items.find(
        ({ person, place, replacedAt }) => person === by.id && place === 'know-me' && !replacedAt,
      )
      const form = formOf({
        ...{ key: randomUUID(), 'do-know-me': step.does, 'know-me': typed.word },
        'after-know-me': before?.id ?? '',
      })
      const parts = { keys: world.keys, keep: keepTyped }
      await world.as(by, (tx) => settleSheet(tx, parts, personViewer(by), typed.id, form, at))
      model.items = model.items.filter((item) => item !== typed)
      if (step.does === 'throw') return
      if (before) before.replacedAt = at
      const rows = await world.look(
        `select entry_id as id from concord.story_entry
         where person_id = $1 and prompt = 'know-me' and superseded_at is null`,
        [by.id],
      )
      const { word, person } = typed
      model.items.push({ kind: 'story', word, person, id: String(rows[0]?.id), place: 'know-me', at })
    },
    2,
  ),
}
