import { randomUUID } from 'node:crypto'
import { begin, write } from '../../../app/capabilities/messages/actions.server.ts'
import { answer, beginAnswer } from '../../../app/capabilities/messages/answers.server.ts'
import { readMessages, readThread } from '../../../app/capabilities/messages/reads.server.ts'
import { formOf } from '../../../seeds/form.ts'
import { act, allowed, chosen, one, person, type Stage, team, which, who, yes } from '../act.ts'
import { mayFind, type Thread, teamsHolding } from '../oracle.ts'
import { memberViewer, personViewer } from '../world.ts'
import { granted, grantsAt } from './sharing.ts'

/** A message moves its thread on; the person's waits for an answer. */
function sent({ model, at }: Stage, thread: Thread, word: string, waiting: boolean): void {
  Object.assign(thread, { lastAt: at, waiting })
  if (!model.threads.includes(thread)) model.threads.push(thread)
  model.items.push({ kind: 'message', word, id: randomUUID(), person: thread.person, at, thread })
}

const idIn = (location: string) => location.split('/').at(-1) ?? ''

export const messages = {
  'write to a team': act(
    { person, team, earlier: yes, on: yes, which },
    async (stage, step: { person: number; team: number; earlier: boolean; on: boolean; which: number }) => {
      const { world, model, at } = stage
      const [by, to, words] = [one(world.people, step.person), one(world.teams, step.team).id, world.word()]
      if (!model.people.has(by.id)) return
      const own = step.on
        ? chosen(
            model.threads.filter(({ person }) => person === by.id),
            step.which,
          )
        : undefined
      const length = { length: '12-weeks', ...(step.earlier ? { earlier: 'yes' } : {}) }
      const form = formOf({ key: randomUUID(), words, ...length, ...(own ? {} : { team: to }) })
      const done = await world.as(by, async (tx) => {
        const writing = { tx, keys: world.keys, viewer: personViewer(by), at }
        if (!own) return begin(writing, form)
        const thread = await readThread(tx, by.id, own.id)
        if (!thread) throw new Error('a person does not find their own')
        return write(writing, thread, form)
      })
      // They can write to teams they have met, once it is known who they are.
      if (done === 'other-words' || !done.ok) return
      const thread = own ?? {
        id: idIn(done.value.location),
        person: by.id,
        team: to,
        lastAt: at,
        waiting: true,
      }
      const shared = { person: by.id, to: thread.team, item: undefined, pending: false, over: false }
      for (const grant of await grantsAt(stage, by.id))
        granted(model, { ...shared, ...grant, from: step.earlier ? new Date(0) : at })
      sent(stage, thread, words, true)
    },
    4,
  ),
  'answer a message': act(
    { which, who },
    async (stage, step: { which: number; who: number }) => {
      const { world, model, at } = stage
      const thread = chosen(
        model.threads.filter(({ person }) => model.people.has(person)),
        step.which,
      )
      if (!thread) return
      const [by, words] = [one(world.members, step.who), world.word()]
      const done = await world.as(by, async (tx) => {
        const found = await readThread(tx, thread.person, thread.id)
        if (!found) return undefined
        const last = (await readMessages(tx, world.keys, found)).at(-1)
        const form = formOf({ key: randomUUID(), words, after: last?.id ?? '' })
        return answer(
          { tx, keys: world.keys, jobs: world.platform.jobs, viewer: memberViewer(by), at },
          found,
          form,
        )
      })
      const kept = typeof done === 'object' && done.ok
      const inTeam = teamsHolding(model, by.id, thread.person, 'messages').includes(thread.team)
      allowed('an answer to a message', kept, inTeam && mayFind(model, by.id, thread))
      if (kept) sent(stage, thread, words, false)
    },
    2,
  ),
  'write to somebody first': act(
    { person, team, who },
    async (stage, step: { person: number; team: number; who: number }) => {
      const { world, model, at } = stage
      const [about, by, to] = [
        one(world.people, step.person).id,
        one(world.members, step.who),
        one(world.teams, step.team).id,
      ]
      const words = world.word()
      const form = formOf({ key: randomUUID(), words, team: to })
      const done = await world.as(by, (tx) =>
        beginAnswer(
          { tx, keys: world.keys, jobs: world.platform.jobs, viewer: memberViewer(by), at },
          about,
          form,
        ),
      )
      const kept = typeof done === 'object' && done.ok
      const may = model.people.has(about) && teamsHolding(model, by.id, about, 'messages').includes(to)
      allowed('a first message', kept, may)
      if (kept)
        sent(
          stage,
          { id: idIn(done.value.location), person: about, team: to, lastAt: at, waiting: false },
          words,
          false,
        )
    },
  ),
}
