import { recordAccess } from '../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readKnownName } from '../../platform/database/person-name.ts'
import { heldSections } from '../../platform/database/sections.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { asMember, asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'
import type { Side } from './contract.ts'
import type { Seat } from './seat.contract.ts'

export type Seating = {
  side: Side
  /** The addresses of the list and of one visit. */
  list: string
  one: string
  visitId: (c: AppContext) => string
  run: <T>(c: AppContext, work: (tx: Tx, seat: Seat) => Promise<T>, opened?: 'page' | 'print') => Promise<T>
}

/** Everything here is done by either side, each in their own room: the person on their own visits. */
export function personSeating(platform: Platform): Seating {
  return {
    side: 'person',
    list: '/visits',
    one: '/visits/:id',
    visitId: (c) => idIn(c, 'id'),
    run: (c, work) =>
      asPerson(c, async (tx, { personId }) => {
        const actor = { personId, membershipId: undefined, base: '/visits', at: platform.now() }
        const name = await readKnownName(tx, platform.keys, personId)
        return work(tx, { side: 'person', actor, name, held: [] })
      }),
  }
}

/** And a professional on those of a person who shares them; what they open is told to the person. */
export function professionalSeating(platform: Platform): Seating {
  return {
    side: 'professional',
    list: '/people/:id/visits',
    one: '/people/:id/visits/:visit',
    visitId: (c) => idIn(c, 'visit'),
    run: (c, work, opened) =>
      asMember(c, ['professional'], async (tx, { membershipId }) => {
        const personId = idIn(c, 'id')
        const held = await heldSections(tx, personId)
        if (!held.includes('visits')) throw new NotFound()
        const at = platform.now()
        const actor = { personId, membershipId, base: `/people/${personId}/visits`, at }
        const name = await readKnownName(tx, platform.keys, personId)
        const result = await work(tx, { side: 'professional', actor, name, held })
        // What is not there was not opened.
        if (opened && result !== undefined) await recordAccess(tx, personId, ['visits'], opened, at)
        return result
      }),
  }
}

function idIn(c: AppContext, param: string): string {
  const id = c.req.param(param) ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}
