import { randomUUID } from 'node:crypto'
import { erase } from '../../../app/capabilities/my-data/erasure/worker.server.ts'
import { keepRequest, withdrawRequest } from '../../../app/capabilities/my-data/store.server.ts'
import { act, one, person, yes } from '../act.ts'

const fortnight = 14 * 24 * 60 * 60 * 1000

/** A person asks for everything to be erased, changes their mind, or it is carried out. */
export const erasure = {
  'ask for everything to be erased': act(
    { person, stop: yes },
    async ({ world, model, at }, step: { person: number; stop: boolean }) => {
      const { id, ...by } = one(world.people, step.person)
      if (!model.people.has(id)) return
      const due = new Date(at.getTime() + fortnight)
      const asked = { personId: id, requestId: randomUUID(), at, due, endSharing: step.stop }
      if (!(await world.as(by, (tx) => keepRequest(tx, asked))) || !step.stop) return
      for (const each of [...model.grants, ...model.supports]) if (each.person === id) each.over = true
      for (const card of model.cards) if (card.person === id) card.works = false
    },
  ),
  'keep everything after all': act({ person }, async ({ world, model, at }, step: { person: number }) => {
    const { id, ...by } = one(world.people, step.person)
    if (model.people.has(id)) await world.as(by, (tx) => withdrawRequest(tx, id, at))
  }),
  'the day of the erasure': act({ person }, async ({ world, model }, step: { person: number }) => {
    const { id, account } = one(world.people, step.person)
    const [asked] = await world.look(
      'select request_id as id from concord.erasure_request where person_id = $1 and withdrawn_at is null',
      [id],
    )
    if (!asked) return
    const now = () => new Date(Date.now() + fortnight)
    await erase({ ...world.platform, now }, world.ledger, String(asked.id))
    model.people.delete(id)
    for (const card of model.cards) if (card.person === id) card.works = false
    // With the account goes what it read with others, and the name it gave them.
    for (const support of model.supports.filter((each) => each.account === account)) {
      support.over = true
      model.items = model.items.filter(({ word }) => word !== support.name)
    }
  }),
}
