import { randomUUID } from 'node:crypto'
import type { Identity, World } from './world.ts'

/** Which identities a route is for; everybody else must not learn that it, or its subject, is there. */
type Room = 'everyone' | 'signed-in' | Identity[]

/** The ids a route is tried with, and who may use each; an absent id is always added. */
type Subjects = (world: World) => Record<string, { id: string; may: Identity[] }>

export type Row = {
  room: Room
  subjects?: Subjects
  form?: (world: World, id: string) => Record<string, string>
}

const person: Identity[] = ['owner', 'other person']
const professional: Identity[] = ['named professional', 'team professional', 'other professional']
const admin: Identity[] = ['admin']

const people: Subjects = ({ ids }) => ({
  shared: { id: ids.owner, may: ['named professional'] },
  'shared with the team': { id: ids.team, may: ['named professional', 'team professional'] },
  revoked: { id: ids.revoked, may: [] },
  unconfirmed: { id: ids.joiner, may: [] },
})
const joiners: Subjects = ({ ids }) => ({
  own: { id: ids.joiner, may: ['named professional'] },
  confirmed: { id: ids.owner, may: [] },
})
const one =
  (thing: keyof World['things'], may: Identity[]): Subjects =>
  ({ things }) => ({ own: { id: things[thing], may } })
const checkIn = one('checkIn', ['owner'])
const worksheet = one('worksheet', ['owner'])
// The second part of the address is the thing itself: whoever has no grant of it finds nothing, of whomever it is.
const sharedThing: Subjects = ({ ids, things }) => ({
  shared: { id: `${ids.owner}/made/${things.worksheet}`, may: ['named professional'] },
  'of another': { id: `${ids.team}/made/${things.worksheet}`, may: [] },
  'not shared': { id: `${ids.owner}/made/${things.unshared}`, may: [] },
})
const invitation = one('invitation', ['named professional'])
const team = one('team', admin)
const member = one('member', admin)
const key = () => ({ key: randomUUID() })

/** Every route of the product. One that is missing here fails the test. */
export const matrix: Record<string, Row> = {
  ...rows('everyone', [
    'GET /',
    'GET /help-now',
    'GET /library',
    'GET /library/search',
    'POST /library/search',
    'GET /library/search-index.json',
    'GET /library/:module',
    'GET /library/:module/:item',
    'POST /library/:module/:item',
    'GET /sitemap.xml',
    'GET /robots.txt',
    'GET /tell-us/:item',
    'POST /tell-us/:item',
    'GET /tell-us/:item/sent',
    'GET /help-now/:card',
    'GET /privacy',
    'GET /about',
    'GET /accessibility',
    'GET /manifest.webmanifest',
    'GET /offline/kept',
    'GET /offline/leaving',
    'GET /offline/open',
    'GET /offline/device',
    'GET /offline/flare',
    'GET /offline/bad-day',
    'GET /offline/made',
    'GET /library/offline.json',
    'GET /check-in/offline',
    'GET /pause',
    'GET /stop/:token',
    'POST /stop/:token',
    'POST /reminders/off',
    'GET /display',
    'POST /display',
    'GET /bad-day',
    'POST /bad-day',
    'POST /bad-day/end',
    'GET /flare',
    'GET /print/:pack',
    'GET /print/:pack{[a-z0-9-]+\\.pdf}',
    'GET /join',
    'POST /join',
    'GET /join/who',
    'GET /sign-in',
    'POST /sign-in',
    'GET /sign-in/code',
    'POST /sign-in/code',
    'POST /sign-out',
    'GET /sign-up',
    'POST /sign-up',
    'GET /sign-up/code',
    'POST /sign-up/code',
    'GET /recover',
    'POST /recover',
    'GET /recover/sent',
    'GET /recover/done',
    'GET /recover/:token',
    'POST /recover/:token',
    'GET /staff/:token',
    'POST /staff/:token',
    'GET /confirm-email/:token',
    'POST /confirm-email/:token',
    'POST /auth/passkey/sign-in',
    'POST /auth/passkey/sign-in-options',
  ]),
  ...rows('signed-in', [
    'GET /privacy/new',
    'POST /privacy/new',
    'GET /rooms',
    'POST /rooms',
    'GET /account',
    'GET /account/devices',
    'POST /account/devices',
    'GET /account/email',
    'GET /account/email/sent',
    'POST /account/email',
    'GET /account/passkeys',
    'POST /account/passkeys',
    'GET /account/password',
    'POST /account/password',
    'GET /account/two-step',
    'POST /account/two-step',
    'GET /account/two-step/code',
    'POST /account/two-step/code',
    'GET /confirm-it-is-you',
    'POST /confirm-it-is-you',
    'POST /auth/passkey/add',
    'POST /auth/passkey/add-options',
    'POST /auth/passkey/confirm',
    'POST /auth/passkey/confirm-options',
  ]),
  ...rows(['newcomer', ...person], ['GET /sign-up/you', 'POST /sign-up/you']),
  ...rows(person, [
    'POST /join/who',
    'GET /welcome/:step',
    'GET /today',
    'GET /offline/mine.json',
    'GET /check-in',
    'GET /check-ins',
    'GET /programme',
    'GET /story',
    'GET /story/:prompt',
    'GET /team',
    'GET /sharing',
    'GET /sharing/new',
    'GET /sharing/preview',
    'POST /sharing',
    'GET /access-log',
    'GET /my-data',
    'POST /my-data/copy',
    'GET /my-data/erase',
    'GET /exercises/:exercise',
    'GET /made',
    'GET /toolbox',
    'GET /toolbox/:exercise/how',
    'GET /bad-day/set-up',
    'GET /reminders',
    'POST /reminders',
    'POST /reminders/pause',
    'POST /reminders/resume',
    'POST /reminders/stop',
    'POST /reminders/devices',
  ]),
  'POST /check-in': { room: person, form: ({ ids }) => ({ ...key(), person: ids.owner, life: '3' }) },
  'POST /my-data/keep': { room: person },
  'POST /my-data/erase': { room: person, form: () => ({ ...key(), sure: 'yes' }) },
  'POST /toolbox/star': { room: person, form: () => ({ item: 'flare-plan', keep: 'yes' }) },
  'POST /toolbox/:exercise/how': { room: person, form: () => ({ ...key(), how: 'helped' }) },
  'POST /bad-day/set-up': { room: person, form: () => ({ ...key(), exercises: 'flare-plan' }) },
  'POST /story/:prompt': {
    room: person,
    form: () => ({ ...key(), after: '', words: 'Written by somebody' }),
  },
  'GET /check-in/:id': { room: person, subjects: checkIn },
  'GET /check-in/:id/correct': { room: person, subjects: checkIn },
  'POST /exercises/:exercise': {
    room: person,
    form: ({ ids }) => ({
      ...key(),
      person: ids.owner,
      worksheet: randomUUID(),
      length: 'full',
      'a-kind-words': 'Written by somebody',
    }),
  },
  'GET /made/:id': { room: person, subjects: worksheet },
  'GET /made/:id/print': { room: person, subjects: worksheet },
  'GET /made/:id/earlier': { room: person, subjects: worksheet },
  'GET /made/:id/both': { room: person, subjects: worksheet },
  'POST /made/:id/away': { room: person, subjects: worksheet },
  'POST /made/:id/back': { room: person, subjects: worksheet },
  'POST /made/:id/keep': {
    room: person,
    subjects: worksheet,
    form: ({ things }) => ({ ...key(), keep: things.version, after: things.version }),
  },
  'GET /made/:id/share': { room: person, subjects: worksheet },
  'GET /sharing/:id': { room: person, subjects: one('grant', ['owner']) },
  'POST /sharing/:id': {
    room: person,
    subjects: one('grant', ['owner']),
    form: () => ({ length: '4-weeks' }),
  },
  'POST /sharing/end': {
    room: person,
    subjects: one('grant', ['owner']),
    form: (_, id) => ({ grant: id }),
  },
  ...rows(professional, ['GET /caseload', 'GET /invitations', 'GET /invitations/new']),
  'POST /invitations/new': { room: professional, form: () => ({ ...key(), label: 'A note', email: '' }) },
  'GET /invitations/:id': { room: professional, subjects: invitation },
  'POST /invitations/:id/withdraw': {
    room: professional,
    subjects: ({ things }) => ({ used: { id: things.invitation, may: [] } }),
  },
  'GET /people/:id': { room: professional, subjects: people },
  'GET /people/:id/print': { room: professional, subjects: people },
  'GET /people/:id/made/:worksheet': { room: professional, subjects: sharedThing },
  'POST /people/:id/reviewed': { room: professional, subjects: people },
  'POST /people/:id/reviewed/undo': { room: professional, subjects: people },
  'GET /people/:id/joined': { room: professional, subjects: joiners },
  'POST /people/:id/joined': { room: professional, subjects: joiners, form: () => ({ answer: 'yes' }) },
  'GET /service': { room: ['lead', 'admin'] },
  ...rows(admin, [
    'GET /service/settings',
    'POST /service/settings',
    'GET /service/staff',
    'GET /service/staff/new',
    'POST /service/staff/new',
    'GET /service/teams',
    'GET /service/library',
    'GET /service/library/:module',
    'POST /service/library/:module',
    'POST /service/library/:module/withdraw',
    'GET /service/reports',
  ]),
  'POST /service/reports/:id/seen': { room: admin, subjects: () => ({}) },
  'POST /service/teams': { room: admin, form: () => ({ name: 'A new team' }) },
  'GET /service/teams/:id': { room: admin, subjects: team },
  'POST /service/teams/:id/members': {
    room: admin,
    subjects: team,
    form: ({ things }) => ({ membership: things.member }),
  },
  'POST /service/teams/:id/members/:membershipId/end': { room: admin, subjects: () => ({}) },
  'POST /service/staff/:id/end': { room: admin, subjects: member },
  'POST /service/staff/invitations/:id/withdraw': { room: admin, subjects: () => ({}) },
  ...rows('everyone', [
    'GET /evidence',
    'GET /evidence/findings/:id',
    'GET /evidence/papers',
    'GET /evidence/studies',
    'GET /evidence/works',
  ]),
}

function rows(room: Room, routes: string[]): Record<string, Row> {
  return Object.fromEntries(routes.map((route) => [route, { room }]))
}

/** Routes of an app that the matrix does not know, and rows of the matrix that no route answers. */
export function gaps(routes: { method: string; path: string }[], known: Record<string, Row>): string[] {
  const there = new Set(
    routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  )
  return [
    ...[...there].filter((route) => !(route in known)).map((route) => `not in the matrix: ${route}`),
    ...Object.keys(known)
      .filter((route) => !there.has(route))
      .map((route) => `no such route: ${route}`),
  ]
}
