import { makeVisit } from '../app/capabilities/visits/actions.server.ts'
import { beginWithHelper, changeAgenda, setReady } from '../app/capabilities/visits/agenda.actions.server.ts'
import { orderOf } from '../app/capabilities/visits/agenda.rules.ts'
import { answerCheck, showCheck } from '../app/capabilities/visits/check.actions.server.ts'
import type { Actor } from '../app/capabilities/visits/contract.ts'
import { copyVisit } from '../app/capabilities/visits/copy.actions.server.ts'
import { writeEntry } from '../app/capabilities/visits/entries.actions.server.ts'
import { readEntries } from '../app/capabilities/visits/entries.reads.server.ts'
import type { Outcome } from '../app/capabilities/visits/outcome.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import type { Tx } from '../app/platform/database/connection.ts'
import { inSession } from '../app/platform/database/transaction.ts'
import type { Platform } from '../app/platform/platform.ts'
import { dateAfter, wallClock } from '../app/platform/pure/wall-clock.ts'
import type { Colleague } from './demonstration.ts'
import { formOf, must } from './form.ts'
import type { Visited } from './people/shape.ts'

type Whose = { hash: string; personId: string; inviter: Colleague | undefined; now: Date }
type Side = 'person' | 'inviter'
type Act = (tx: Tx, actor: Actor) => Promise<Outcome>

const day = 24 * 60 * 60 * 1000

/** Lives a visit as its two sides would: the person gets ready, both write, and each says how it was. */
export async function visits(platform: Platform, visited: Visited[], whose: Whose): Promise<void> {
  for (const one of visited) await visit(platform, one, whose)
}

async function visit(platform: Platform, one: Visited, whose: Whose): Promise<void> {
  const { keys, database } = platform
  const { inviter, personId, now } = whose
  // Each act comes a minute after the one before.
  let at = now.getTime() - one.daysAgo * day
  const as = async (side: Side, act: Act) => {
    at += 60_000
    if (side === 'inviter' && !inviter) throw new Error('demonstration visit: nobody to hold it')
    const member = side === 'inviter' ? inviter : undefined
    const membershipId = member?.viewer.membershipId
    const actor = { personId, membershipId, base: '/visits', at: new Date(at) }
    const done = await inSession(database.app, member?.hash ?? whose.hash, (tx) => act(tx, actor))
    if (done === 'gone' || done === 'other-words') throw new Error(`demonstration visit: ${done}`)
    return must(done).location.split('/').pop() ?? ''
  }
  const form = (fields: Record<string, string>) => formOf({ key: newId(new Date(at)), ...fields })
  const date = (name: string, inDays: number | undefined) => dateFields(name, inDays, now)

  const { way = 'in-person', setting = 'one-to-one', time = '', join = '' } = one
  const whom = inviter && `professional:${inviter.viewer.membershipId}`
  const details = { with: whom ?? 'nobody', way, setting, time, join, ...date('on', one.inDays) }
  const id = await as(one.by ?? 'person', (tx, actor) =>
    makeVisit(tx, keys, actor, form(details), () => true),
  )
  const write = (
    side: Side,
    kind: 'topic' | 'note' | 'decision' | 'option',
    fields: Record<string, string>,
  ) => as(side, (tx, actor) => writeEntry(tx, keys, actor, { visitId: id, kind }, form(fields)))

  for (const words of one.topics ?? []) await write('person', 'topic', { words })
  const { helper } = one
  if (helper) {
    await as('person', (tx, actor) => beginWithHelper(tx, keys, actor, id, form({ name: helper.name })))
    for (const words of helper.topics) await write('person', 'topic', { words })
  }
  if (one.ready) await as('person', (tx, actor) => setReady(tx, keys, actor, id, form({ ready: 'yes' })))
  for (const words of one.theirs ?? []) await write('inviter', 'topic', { words })
  for (const side of one.agreed ? (['person', 'inviter'] as const) : [])
    await as(side, async (tx, actor) => {
      const entries = await readEntries(tx, keys, personId, [id])
      const order = orderOf(entries.filter(({ kind }) => kind === 'topic'))
      return changeAgenda(tx, keys, actor, id, form({ act: 'agree', order }))
    })
  // What is written together is written on the day.
  if (one.inDays !== undefined && one.inDays < 0) at = now.getTime() + one.inDays * day
  for (const { by = 'person', words } of one.notes ?? []) await write(by, 'note', { words })
  for (const { by = 'person', what, who, inDays } of one.decisions ?? [])
    await write(by, 'decision', {
      what,
      who: who === 'inviter' ? (whom ?? 'person') : 'person',
      ...date('by', inDays),
    })
  for (const { by = 'inviter', inDays, ...weighed } of one.options ?? [])
    await write(by, 'option', { ...weighed, ...date('review', inDays) })
  for (const [side, said] of Object.entries(one.checks ?? {}) as [Side, Record<string, string>][]) {
    await as(side, (tx, actor) => answerCheck(tx, keys, actor, id, form(said)))
    await as(side, (tx, actor) => showCheck(tx, keys, actor, id, form({ show: 'yes' })))
  }
  if (one.copied) await as('inviter', (tx, actor) => copyVisit(tx, keys, actor, id, form({ way: 'text' })))
}

function dateFields(name: string, inDays: number | undefined, now: Date): Record<string, string> {
  if (inDays === undefined) return {}
  const [year = '', month = '', date = ''] = dateAfter(wallClock(now, 'Europe/London').date, inDays).split(
    '-',
  )
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
