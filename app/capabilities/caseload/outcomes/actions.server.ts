import type { MemberViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../../platform/pure/form.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { OutcomeForm, type PlaceInList } from './contract.ts'
import { readPlaceInList } from './reads.server.ts'
import { outcomeIn } from './rules.ts'
import { addClaim, addOutcome, endClaim, undoOutcome } from './store.server.ts'

/** Somebody's place in one's own list. Undefined: nothing of them is shared with this professional. */
export async function openPlace(
  tx: Tx,
  keys: Keyring,
  { membershipId }: MemberViewer,
  personId: string,
): Promise<PlaceInList | undefined> {
  return isId(personId) ? readPlaceInList(tx, keys, personId, membershipId) : undefined
}

/** Notes what was done. 'nobody': nothing of them is shared with this professional. */
export async function noteOutcome(
  tx: Tx,
  keys: Keyring,
  viewer: MemberViewer,
  personId: string,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<undefined> | 'nobody' | 'other-words'> {
  const place = await openPlace(tx, keys, viewer, personId)
  if (!place) return 'nobody'
  const parsed = parseForm(OutcomeForm, form)
  if (!parsed.ok) return parsed
  const outcome = outcomeIn(parsed.value, at)
  if ('code' in outcome) return refused(typedIn(form), outcome)
  form.sort()
  const { membershipId } = viewer
  const done = await addOutcome(tx, {
    ...{ personId, membershipId, outcome, at },
    outcomeId: newId(at),
    key: parsed.value.key,
    mac: keys.mac('caseload-outcome', `${personId} ${membershipId} ${form}`),
  })
  return done === 'other-words' ? done : { ok: true, value: undefined }
}

/** Takes one's own note back. False: nothing of them is shared with this professional. */
export async function takeOutcomeBack(
  tx: Tx,
  keys: Keyring,
  viewer: MemberViewer,
  personId: string,
  form: URLSearchParams,
  at: Date,
): Promise<boolean> {
  if (!(await openPlace(tx, keys, viewer, personId))) return false
  const outcomeId = form.get('outcome') ?? ''
  if (isId(outcomeId)) await undoOutcome(tx, personId, outcomeId, at)
  return true
}

/** Takes somebody on for a team, or gives them back. 'nobody': they do not share with this team. */
export async function setClaim(
  tx: Tx,
  keys: Keyring,
  viewer: MemberViewer,
  personId: string,
  form: URLSearchParams,
  claimed: boolean,
  at: Date,
): Promise<'done' | 'first' | 'nobody'> {
  const place = await openPlace(tx, keys, viewer, personId)
  const team = place?.teams.find(({ teamId }) => teamId === form.get('team'))
  if (!team) return 'nobody'
  const claiming = { personId, teamId: team.teamId, membershipId: viewer.membershipId, at }
  if (!claimed) {
    await endClaim(tx, claiming)
    return 'done'
  }
  const taken = await addClaim(tx, { ...claiming, claimId: newId(at) })
  return taken || team.claim?.own ? 'done' : 'first'
}
