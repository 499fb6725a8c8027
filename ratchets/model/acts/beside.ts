import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { makeCard } from '../../../app/capabilities/emergency-card/actions.server.ts'
import { endCard } from '../../../app/capabilities/emergency-card/store.server.ts'
import { askIn, takeUp } from '../../../app/capabilities/supporters/actions.server.ts'
import { type SupporterSection, supporterSections } from '../../../app/capabilities/supporters/contract.ts'
import { readSupporters } from '../../../app/capabilities/supporters/reads.server.ts'
import {
  answerJoiner,
  endSupporter,
  stopSupporting,
} from '../../../app/capabilities/supporters/store.server.ts'
import { formOf } from '../../../seeds/form.ts'
import { act, allowed, chosen, one, person, type Stage, which, yes } from '../act.ts'
import type { Support } from '../oracle.ts'
import { type Person, personViewer } from '../world.ts'

/** The person of a support or a card; nobody once they were erased. */
const ownerOf = ({ world, model }: Stage, id: string): Person | undefined =>
  model.people.has(id) ? world.people.find((each) => each.id === id) : undefined

const answering = (
  stage: Stage,
  { which }: { which: number },
): { support: Support; owner: Person } | undefined => {
  const support = chosen(stage.model.supports, which)
  const owner = support && ownerOf(stage, support.person)
  return support && owner && { support, owner }
}

/** Family and friends. The second of the two who may be asked in is a person here too. */
export const supporters = {
  'ask somebody in': act(
    {
      person,
      sections: fc.uniqueArray(fc.constantFrom(...supporterSections), { minLength: 1 }),
      items: fc.nat(2),
      earlier: yes,
    },
    async (
      stage,
      step: { person: number; sections: SupporterSection[]; items: number; earlier: boolean },
    ) => {
      const { world, model, at } = stage
      const by = one(world.people, step.person)
      if (!model.people.has(by.id)) return
      const made = model.items.filter((item) => item.kind === 'made' && item.person === by.id)
      const items = [
        ...new Set(made.flatMap((item) => (item.kind === 'made' && !item.away ? [item.worksheet] : []))),
      ]
      const label = world.word()
      const form = formOf({
        ...{ key: randomUUID(), label, section: step.sections, item: items.slice(0, step.items) },
        ...{ earlier: step.earlier ? 'yes' : 'no', length: '12-weeks' },
      })
      const support = await world.as(by, async (tx) => {
        const asked = await askIn(tx, world.keys, personViewer(by), form, at)
        if (asked === 'other-words' || !asked.ok) throw new Error('nobody was asked in')
        return (await readSupporters(tx, world.keys, by.id, at))[0]
      })
      if (!support) throw new Error('nobody was asked in')
      model.supports.push({
        ...{ id: support.id, code: support.code ?? '', person: by.id, account: undefined, name: undefined },
        ...{
          sections: step.sections,
          items: items.slice(0, step.items),
          from: step.earlier ? new Date(0) : at,
        },
        ...{ answered: undefined, over: false },
      })
      model.items.push({ kind: 'own', word: label, id: support.id, person: by.id, at })
    },
    3,
  ),
  'take up an invitation': act(
    { which, isPerson: yes },
    async ({ world, model, at }, step: { which: number; isPerson: boolean }) => {
      const support = chosen(model.supports, step.which)
      const second = one(world.people, 1)
      const by = step.isPerson && model.people.has(second.id) ? second : world.family
      if (!support) return
      const name = world.word()
      const may =
        support.account === undefined &&
        !support.over &&
        model.people.has(support.person) &&
        !(by === second && support.person === second.id)
      const client = Buffer.from(randomUUID())
      const done = await world.as(by, (tx) =>
        takeUp(tx, world.keys, formOf({ name }), support.code, client, at),
      )
      allowed('taking up', done !== 'gone' && done.ok, may)
      if (!may) return
      Object.assign(support, { account: by.account, name })
      model.items.push({ kind: 'own', word: name, id: support.id, person: support.person, at })
    },
    6,
  ),
  'say who took it up': act(
    { which, yes: fc.constantFrom(true, true, false) },
    async (stage, step: { which: number; yes: boolean }) => {
      const { support, owner } = answering(stage, step) ?? {}
      if (!support || !owner) return
      const may = support.account !== undefined && support.answered === undefined && !support.over
      const done = await stage.world.as(owner, (tx) =>
        answerJoiner(tx, owner.id, support.id, step.yes, stage.at),
      )
      allowed('an answer', done, may)
      if (may) support.answered = step.yes ? 'yes' : 'no'
    },
    6,
  ),
  'end what somebody sees': act({ which }, async (stage, step: { which: number }) => {
    const { support, owner } = answering(stage, step) ?? {}
    if (!support || !owner) return
    await stage.world.as(owner, (tx) => endSupporter(tx, owner.id, support.id, stage.at))
    support.over = true
  }),
  'stop supporting': act({ which }, async ({ world, model, at }, step: { which: number }) => {
    const support = chosen(model.supports, step.which)
    const by = [world.family, ...world.people].find(({ account }) => account === support?.account)
    if (!support || !by) return
    await world.as(by, (tx) => stopSupporting(tx, support.id, at))
    support.over = true
  }),
  'what somebody sees runs out': act({ which }, async ({ world, model }, step: { which: number }) => {
    const support = chosen(model.supports, step.which)
    if (!support || support.answered === undefined) return
    await world.passes('supporter', 'supporter_id', support.id)
    support.over = true
  }),
}

/** Cards for an emergency: whoever has the link reads what was put on them. */
export const cards = {
  'make a card': act({ person }, async ({ world, model, at }, step: { person: number }) => {
    const by = one(world.people, step.person)
    if (!model.people.has(by.id)) return
    const words = world.word()
    const form = formOf({ key: randomUUID(), words, length: '24-hours' })
    const made = await world.as(by, (tx) => makeCard(tx, world.keys, personViewer(by), form, at))
    if (made === 'other-words' || !made.ok) throw new Error('no card was made')
    const id = made.value.location.split('/').at(-1) ?? ''
    model.cards.push({ id, person: by.id, word: words, works: true })
    model.items.push({ kind: 'own', word: words, id, person: by.id, at })
  }),
  'end a card': act({ which }, async (stage, step: { which: number }) => {
    const card = chosen(stage.model.cards, step.which)
    const owner = card && ownerOf(stage, card.person)
    if (!owner) return
    await stage.world.as(owner, (tx) => endCard(tx, owner.id, card.id, stage.at))
    card.works = false
  }),
  'a card runs out': act({ which }, async ({ world, model }, step: { which: number }) => {
    const card = chosen(model.cards, step.which)
    if (!card) return
    await world.passes('emergency_card', 'card_id', card.id)
    card.works = false
  }),
}
