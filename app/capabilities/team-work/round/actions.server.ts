import type { MemberViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../../platform/pure/form.ts'
import { readMembers } from '../teams.reads.server.ts'
import { DecisionForm, QuestionForm } from './contract.ts'
import { readNameInTeam } from './reads.server.ts'
import { dayOfDecision, ownerOf } from './rules.ts'
import { ask, decide } from './store.server.ts'

/** The person and the team that a round is about. */
export type About = { personId: string; teamId: string }
type Done = Parsed<About> | 'nobody' | 'other-words'

/** Puts the one question about a person. 'nobody': they do not share with this team. */
export async function askAtRound(
  tx: Tx,
  keys: Keyring,
  { membershipId }: MemberViewer,
  about: About,
  form: URLSearchParams,
  at: Date,
): Promise<Done> {
  if ((await readNameInTeam(tx, keys, about.personId, about.teamId)) === undefined) return 'nobody'
  const parsed = parseForm(QuestionForm, form)
  if (!parsed.ok) return parsed
  form.sort()
  const itemId = newId(at)
  const asked = await ask(tx, {
    ...about,
    itemId,
    membershipId,
    question: sealed(keys, about, itemId)('question', parsed.value.question),
    key: parsed.value.key,
    mac: keys.mac('round', `${about.personId} ${about.teamId} ${membershipId} ${form}`),
    at,
  })
  if (asked === 'other-words') return asked
  return asked === 'kept'
    ? { ok: true, value: about }
    : refused(typedIn(form), { field: 'question', code: 'taken' })
}

/** Keeps the decision, its owner and the note that the person reads. */
export async function decideAtRound(
  tx: Tx,
  keys: Keyring,
  { membershipId }: MemberViewer,
  about: About & { itemId: string },
  form: URLSearchParams,
  at: Date,
): Promise<Done> {
  if ((await readNameInTeam(tx, keys, about.personId, about.teamId)) === undefined) return 'nobody'
  const parsed = parseForm(DecisionForm, form)
  const typed = typedIn(form)
  if (!parsed.ok) return parsed
  const day = dayOfDecision(parsed.value, at)
  if ('code' in day) return refused(typed, day)
  const owner = ownerOf(parsed.value.owner, await readMembers(tx, about.teamId))
  if (!owner) return refused(typed, { field: 'owner', code: 'choose' })
  form.sort()
  const seal = sealed(keys, about, about.itemId)
  const kept = await decide(tx, {
    ...about,
    membershipId,
    decision: seal('decision', parsed.value.decision),
    note: seal('note', parsed.value.note),
    owner,
    by: day.by,
    mac: keys.mac('round', `${about.itemId} ${membershipId} ${form}`),
    at,
  })
  if (kept === 'nothing') return 'nobody'
  return kept === 'kept' ? { ok: true, value: about } : refused(typed, { field: 'decision', code: 'decided' })
}

function sealed(keys: Keyring, { personId }: About, row: string) {
  return (column: string, words: string) =>
    keys.seal(words, { table: 'round_item', column, row, person: personId })
}
