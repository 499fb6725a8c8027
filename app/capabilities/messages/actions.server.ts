import type { PersonViewer } from '../../platform/access/viewer.ts'
import { auditPerson } from '../../platform/audit/audit.store.server.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { repeatedSubmission, withdrawSubmission } from '../../platform/database/submission.ts'
import { holdTeam } from '../../platform/database/teams.ts'
import { type Parsed, parseForm, refused } from '../../platform/pure/form.ts'
import { isConfirmed } from '../sharing/reads.server.ts'
import { BeginForm, CloseForm, NoticeForm, SharingWriteForm, type Thread, WriteForm } from './contract.ts'
import { readTeamDesk, readTeamsMet, type Team } from './desk.reads.server.ts'
import { shareMessages } from './grant.store.server.ts'
import { wordsPlace } from './places.ts'
import { readShared, readThread } from './reads.server.ts'
import { leftTo, promiseFor } from './rules.ts'
import {
  closeThread,
  holdThread,
  insertMessage,
  insertThread,
  moveThread,
  saveNotice,
} from './store.server.ts'

export type Done = Parsed<{ location: string }> | 'other-words'
type Writing = { tx: Tx; keys: Keyring; viewer: PersonViewer; at: Date }
type Written = {
  key: string
  words: string
  length?: '12-weeks' | '26-weeks' | '52-weeks' | undefined
  earlier?: 'yes' | undefined
}

/** The person's first message to a team. It shares messages with that team, as the page says before. */
export async function begin(writing: Writing, form: URLSearchParams): Promise<Done> {
  const parsed = parseForm(BeginForm, form)
  if (!parsed.ok) return parsed
  const { tx, at, viewer } = writing
  const team = (await readTeamsMet(tx)).find((each) => each.id === parsed.value.team)
  if (!team) return refused(Object.fromEntries(form), { field: 'team', code: 'team' })
  const threadId = newId(at)
  return send(writing, form, parsed.value, team, threadId, async () => {
    await insertThread(tx, { personId: viewer.personId, threadId, teamId: team.id, at })
    return undefined
  })
}

/** The person writes on. A closed thread is open again; what is not shared with the team is shared by the act. */
export async function write(writing: Writing, thread: Thread, form: URLSearchParams): Promise<Done> {
  const { tx, viewer } = writing
  const shared = await readShared(tx, viewer.personId, thread.team.id)
  const parsed = shared ? parseForm(WriteForm, form) : parseForm(SharingWriteForm, form)
  if (!parsed.ok) return parsed
  return send(writing, form, parsed.value, thread.team, thread.id, async () => {
    await holdThread(tx, viewer.personId, thread.id)
    return readThread(tx, viewer.personId, thread.id)
  })
}

async function send(
  { tx, keys, viewer, at }: Writing,
  form: URLSearchParams,
  written: Written,
  team: Team,
  threadId: string,
  hold: () => Promise<Thread | undefined>,
): Promise<Done> {
  const { personId } = viewer
  const { key, words, length, earlier } = written
  const typed = Object.fromEntries(form)
  form.sort()
  const location = `/messages/${threadId}`
  const mac = keys.mac('submission', `message ${form}`)
  const there = await holdTeam(tx, team.id)
  const before = await repeatedSubmission(tx, { personId, key, mac, location, at })
  if (before === 'other-words') return before
  if (before) return { ok: true, value: before }
  const refuse = async (field: string, code: string) => {
    await withdrawSubmission(tx, personId, key)
    return refused(typed, { field, code })
  }
  const { desk } = await readTeamDesk(tx, team, at)
  if (!there) return refuse('words', 'gone')
  if (!desk) return refuse('words', 'off')
  if (!(await isConfirmed(tx, personId, { kind: 'team', id: team.id }))) return refuse('words', 'unconfirmed')
  if (!(await readShared(tx, personId, team.id))) {
    if (!length) return refuse('length', 'length')
    await shareMessages(tx, { personId, teamId: team.id, length, earlier: earlier === 'yes', at })
  }
  const thread = await hold()
  const promise = promiseFor(at, desk, thread?.assigned)
  if (!promise) return refuse('words', 'off')
  const messageId = newId(at)
  await insertMessage(tx, {
    ...{ personId, threadId, teamId: team.id, messageId, author: undefined, key, mac, at },
    words: keys.seal(words, wordsPlace(messageId, personId)),
    promised: thread?.waiting ? undefined : promise.at,
  })
  // What was promised stands: writing again puts no answer off.
  const waiting = thread?.waiting ?? { since: at, promised: promise.at }
  const alone = leftTo(promise.by, at, desk.absences)
  await moveThread(tx, { personId, threadId, teamId: team.id }, at, waiting, alone)
  return { ok: true, value: { location } }
}

/** The person says that this needs no more answer; writing opens it again. */
export async function closeOwn(
  { tx, viewer, at }: Omit<Writing, 'keys'>,
  thread: Thread,
  form: URLSearchParams,
): Promise<Parsed<{ location: string }>> {
  const parsed = parseForm(CloseForm, form)
  if (!parsed.ok) return parsed
  const { personId } = viewer
  await holdThread(tx, personId, thread.id)
  const place = { personId, threadId: thread.id, teamId: thread.team.id }
  if (!(await readThread(tx, personId, thread.id))?.closed)
    await closeThread(tx, place, { by: 'person', membershipId: undefined, reason: parsed.value.reason, at })
  return { ok: true, value: { location: `/messages/${thread.id}` } }
}

/** Whether a mail says that something new is there. */
export async function chooseNotice(
  { tx, viewer, at }: Omit<Writing, 'keys'>,
  form: URLSearchParams,
): Promise<Parsed<{ location: string }>> {
  const parsed = parseForm(NoticeForm, form)
  if (!parsed.ok) return parsed
  const { mail } = parsed.value
  await saveNotice(tx, viewer.personId, mail === 'yes', at)
  await auditPerson(tx, viewer.personId, at, { kind: 'message-notice-chosen', mail })
  return { ok: true, value: { location: '/messages/settings?saved=yes' } }
}
