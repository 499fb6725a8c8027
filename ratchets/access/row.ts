import { randomUUID } from 'node:crypto'
import type { Identity, World } from './world.ts'

/** Which identities a route is for; everybody else must not learn that it, or its subject, is there. */
export type Room = 'everyone' | 'signed-in' | Identity[]

/** One id, and who may use it. An address that is itself the key is tried only by whoever has it. */
type Subject = { id: string; may: Identity[]; isKey?: true }

/** The ids a route is tried with; an absent id is always added. */
export type Subjects = (world: World) => Record<string, Subject>

export type Row = {
  room: Room
  subjects?: Subjects
  /** Who reads a person's words here by their part in it, where they do nowhere else. */
  shows?: Identity[]
  form?: (world: World, id: string) => Record<string, string>
  /** The parameter of the address that names the subject, where its path does not. */
  query?: string
  /** What an act answers that worked, where that leads nowhere. */
  answers?: number
}

export const person: Identity[] = ['owner', 'other person']
export const professional: Identity[] = ['named professional', 'team professional', 'other professional']
export const admin: Identity[] = ['admin']

export const people: Subjects = ({ ids }) => ({
  shared: { id: ids.owner, may: ['named professional'] },
  'shared with the team': { id: ids.team, may: ['named professional', 'team professional'] },
  revoked: { id: ids.revoked, may: [] },
  unconfirmed: { id: ids.joiner, may: [] },
})
export const joiners: Subjects = ({ ids }) => ({
  own: { id: ids.joiner, may: ['named professional'] },
  confirmed: { id: ids.owner, may: [] },
})
export const one =
  (thing: keyof World['things'], may: Identity[]): Subjects =>
  ({ things }) => ({ own: { id: things[thing], may } })
export const checkIn = one('checkIn', ['owner'])
export const worksheet = one('worksheet', ['owner'])
// The second part of the address is the thing itself: whoever has no grant of it finds nothing, of whomever it is.
export const sharedThing: Subjects = ({ ids, things }) => ({
  shared: { id: `${ids.owner}~${things.worksheet}`, may: ['named professional'] },
  'of another': { id: `${ids.team}~${things.worksheet}`, may: [] },
  'not shared': { id: `${ids.owner}~${things.unshared}`, may: [] },
})
export const invitation = one('invitation', ['named professional'])
export const team = one('team', admin)
export const member = one('member', admin)
export const key = () => ({ key: randomUUID() })

/** Routes that need nothing but somebody in the room. */
export function rows(room: Room, routes: string[]): Record<string, Row> {
  return Object.fromEntries(routes.map((route) => [route, { room }]))
}
