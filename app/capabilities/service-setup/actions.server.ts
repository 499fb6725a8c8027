import { randomBytes } from 'node:crypto'
import type { MemberViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { type Parsed, parseForm, refused } from '../../platform/pure/form.ts'
import { readHelpPack } from '../help-now/pack.reads.server.ts'
import { invitationDays, SettingsForm, StaffForm } from './contract.ts'
import { readSettings, readTeams } from './reads.server.ts'
import { mayBeInTeam } from './rules.ts'
import { insertInvitation, saveSettings } from './store.server.ts'

const day = 24 * 60 * 60 * 1000

/** Names who answers for this deployment. */
export async function changeSettings(
  tx: Tx,
  viewer: MemberViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<SettingsForm>> {
  const parsed = parseForm(SettingsForm, form)
  if (!parsed.ok) return parsed
  const { value } = parsed
  if (value.region !== undefined && value.region !== readHelpPack().region)
    return refused(Object.fromEntries(form), { field: 'region', code: 'choose' })
  const before = await readSettings(tx, viewer.serviceId)
  const changed = (['service', 'controller', 'contact', 'retention', 'phone'] as const).filter(
    (field) => before[field] !== value[field],
  )
  const safety = [
    ...(before.safetyName === value['safety-name'] ? [] : ['safety-name']),
    ...(before.safetyEmail === value['safety-email'] ? [] : ['safety-email']),
  ]
  const region = before.region === value.region ? [] : ['region']
  const age = before.minimumAge === value['minimum-age'] ? [] : ['minimum-age']
  const support = before.staffSupport === value['staff-support'] ? [] : ['staff-support']
  const fields = [...changed, ...region, ...age, ...safety, ...support]
  if (fields.length > 0) await saveSettings(tx, viewer.serviceId, value, at, fields)
  return parsed
}

export type StaffInvited = { invitationId: string; token: string; form: StaffForm; until: Date }

/** Invites somebody to work here. The token is in the answer alone; the form sent again makes nothing. */
export async function inviteStaff(
  tx: Tx,
  keys: Keyring,
  viewer: MemberViewer,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<StaffInvited | 'repeated'>> {
  const parsed = parseForm(StaffForm, form)
  if (!parsed.ok) return parsed
  const { value } = parsed
  const typed = Object.fromEntries(form)
  if (value.team !== undefined) {
    if (!mayBeInTeam(value.role)) return refused(typed, { field: 'team', code: 'not-in-teams' })
    const teams = await readTeams(tx, viewer.serviceId)
    if (!teams.some((team) => team.teamId === value.team))
      return refused(typed, { field: 'team', code: 'choose' })
  }
  const invitationId = newId(at)
  const token = randomBytes(32).toString('base64url')
  const until = new Date(at.getTime() + invitationDays * day)
  const kept = await insertInvitation(tx, {
    id: invitationId,
    serviceId: viewer.serviceId,
    mac: tokenMac(keys, token),
    role: value.role,
    name: value.name,
    discipline: value.discipline,
    teamId: value.team,
    email: keys.seal(value.email, emailPlace(invitationId, viewer.serviceId)),
    key: value.key,
    at,
    until,
  })
  return { ok: true, value: kept ? { invitationId, token, form: value, until } : 'repeated' }
}

/** What is kept of a link's token: enough to know it again, not to make it. */
export function tokenMac(keys: Keyring, token: string): Buffer {
  return keys.mac('staff-invitation', token)
}

/** Where the sealed address of an invitation stands. */
export function emailPlace(invitationId: string, serviceId: string) {
  return { table: 'staff_invitation', column: 'email', row: invitationId, person: serviceId }
}
