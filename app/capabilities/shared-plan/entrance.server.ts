import { recordAccess } from '../../platform/audit/audit.store.server.ts'
import { readPersonName } from '../../platform/database/person-name.ts'
import { heldSections } from '../../platform/database/sections.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { asMember, asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'
import type { Plan } from './contract.ts'
import type { Room } from './parts/room.ts'
import { readOwnPlan, readSharedPlan } from './reads.server.ts'
import { keepReading } from './store.server.ts'
import type { Writer } from './writer.ts'

const section = 'goals-and-plan'

/** Lets somebody in to one person's plan, for one transaction. */
export type Entrance = <T>(c: AppContext, work: (writer: Writer) => Promise<T>) => Promise<T>

/** The person, in their own plan. */
export const asOwner =
  (platform: Platform): Entrance =>
  (c, work) =>
    asPerson(c, (tx, { personId }) =>
      work({
        tx,
        keys: platform.keys,
        personId,
        author: { side: 'person' },
        home: '/plan',
        at: platform.now(),
      }),
    )

/** A professional with whom this person shares their goals and plan; for anybody else nothing is here. */
export const asColleague =
  (platform: Platform): Entrance =>
  (c, work) =>
    asMember(c, ['professional'], async (tx, { membershipId }) => {
      const personId = c.req.param('id') ?? ''
      if (!isId(personId) || !(await heldSections(tx, personId)).includes(section)) throw new NotFound()
      return work({
        tx,
        keys: platform.keys,
        personId,
        author: { side: 'professional', id: membershipId, name: undefined },
        home: `/people/${personId}/plan`,
        at: platform.now(),
      })
    })

/** The plan as whoever asks may see it. That a professional opened it is written down, for the person to read. */
export async function look(writer: Writer, way: 'page' | 'print'): Promise<{ room: Room; plan: Plan }> {
  const { tx, keys, personId, author, home, at } = writer
  const known = { side: author.side, home, personId }
  if (author.side === 'person') {
    const plan = await readOwnPlan(tx, keys, personId, at)
    const { sharedWith } = plan
    return { room: { ...known, name: '', me: undefined, held: [], sharedWith }, plan }
  }
  const [name, held, plan] = await Promise.all([
    readPersonName(tx, keys, personId),
    heldSections(tx, personId),
    readSharedPlan(tx, keys, personId),
    recordAccess(tx, personId, [section], way, at),
    keepReading(writer),
  ])
  return { room: { ...known, name: name ?? '', me: author.id, held, sharedWith: [] }, plan }
}
