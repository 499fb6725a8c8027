import { randomUUID } from 'node:crypto'
import { formOf } from '../../../../seeds/form.ts'
import type { MemberViewer } from '../../../platform/access/viewer.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { setClaim, takeOutcomeBack } from '../outcomes/actions.server.ts'
import type { OutcomeKind } from '../outcomes/contract.ts'
import { addOutcome } from '../outcomes/store.server.ts'
import { held, type Life, type Model } from './oracle.ts'

type As = <T>(hash: string, work: (tx: Tx) => Promise<T>) => Promise<T>
type Act = { kind: string; outcome: OutcomeKind; length: 'over' | 'soon' | 'long'; teamId: string }
type Who = {
  person: { id: string }
  pro: { id: string; hash: string; serviceId: string; accountId: string }
}

const day = 24 * 60 * 60 * 1000

/** Acts about somebody's place in a list, to the database and to the model alike. */
export function noting(as: As, keys: Keyring) {
  return async (model: Model, life: Life, act: Act, { person, pro }: Who, at: Date): Promise<void> => {
    const viewer: MemberViewer = {
      ...{ kind: 'member', role: 'professional', membershipId: pro.id },
      ...{ accountId: pro.accountId, serviceId: pro.serviceId },
    }
    const { sections, teams } = held(model, person.id, pro.id, new Date())
    const standing = life.outcomes.get(pro.id) ?? []
    switch (act.kind) {
      case 'note': {
        if (sections.length === 0) return
        const id = randomUUID()
        // At noon, so that the day is the same everywhere here; a reminder of yesterday has come.
        const on = new Date(Date.now() + (act.length === 'over' ? -day : 30 * day)).toISOString().slice(0, 10)
        const outcome =
          act.outcome === 'remind'
            ? { kind: act.outcome, on }
            : act.outcome === 'removed'
              ? { kind: act.outcome, reason: 'care-ended' as const }
              : { kind: act.outcome }
        const noted = { personId: person.id, membershipId: pro.id, outcomeId: id, outcome, at }
        const form = { key: randomUUID(), mac: Buffer.alloc(32) }
        await as(pro.hash, (tx) => addOutcome(tx, { ...noted, ...form }))
        const remindAt = act.outcome === 'remind' ? startOfDay(on) : undefined
        life.outcomes.set(pro.id, [...standing, { id, kind: act.outcome, at, remindAt }])
        return
      }
      case 'take note back': {
        const last = standing.at(-1)
        const form = formOf({ outcome: last?.id ?? randomUUID() })
        const done = await as(pro.hash, (tx) => takeOutcomeBack(tx, keys, viewer, person.id, form, at))
        if (done !== sections.length > 0) throw new Error(`a note taken back: ${done}`)
        if (done) life.outcomes.set(pro.id, standing.slice(0, -1))
        return
      }
      default: {
        const claimed = act.kind === 'claim'
        const form = formOf({ team: act.teamId })
        const done = await as(pro.hash, (tx) => setClaim(tx, keys, viewer, person.id, form, claimed, at))
        const has = life.claims.get(act.teamId)
        const should = !teams.includes(act.teamId)
          ? 'nobody'
          : claimed && has !== undefined && has !== pro.id
            ? 'first'
            : 'done'
        if (done !== should) throw new Error(`a claim: ${done}, and it should be ${should}`)
        if (done === 'done' && claimed) life.claims.set(act.teamId, pro.id)
        if (done === 'done' && !claimed && has === pro.id) life.claims.delete(act.teamId)
      }
    }
  }
}

/** The first moment of a day in London, without asking Postgres. */
function startOfDay(day: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`)
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  return new Date(midnight.getTime() - Number(hour.format(midnight)) * 60 * 60 * 1000)
}
