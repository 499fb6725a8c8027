import type { MemberViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { type Parsed, parseForm, refused } from '../../platform/pure/form.ts'
import { AnswerForm, AssignForm, CloseForm, ProfessionalBeginForm, type Thread } from './contract.ts'
import { readColleagues, readOwnTeams, readTeamDesk } from './desk.reads.server.ts'
import { wordsPlace } from './places.ts'
import { readWritableTeams } from './professional.reads.server.ts'
import { readMessages, readThread } from './reads.server.ts'
import { answererNow, leftTo } from './rules.ts'
import {
  assignThread,
  closeThread,
  holdForm,
  holdThread,
  insertMessage,
  insertThread,
  moveThread,
  readSent,
  sendNews,
} from './store.server.ts'

export type Done = Parsed<{ location: string }> | 'other-words'
type Writing = { tx: Tx; keys: Keyring; jobs: Jobs; viewer: MemberViewer; at: Date }

const at = (personId: string, threadId: string) => `/people/${personId}/messages/${threadId}`

/** A professional answers, having seen all that stands there; undefined where they may not write. */
export async function answer(
  writing: Writing,
  thread: Thread,
  form: URLSearchParams,
): Promise<Done | undefined> {
  const { tx, keys } = writing
  const { personId, id, team } = thread
  if (!(await readWritableTeams(tx, personId)).includes(team.id)) return undefined
  const parsed = parseForm(AnswerForm, form)
  if (!parsed.ok) return parsed
  const typed = Object.fromEntries(form)
  form.delete('after')
  const { key, after } = parsed.value
  await holdThread(tx, personId, id)
  const mac = macOf(writing, form, id)
  const before = await readSent(tx, personId, writing.viewer.membershipId, key, mac)
  if (before === 'other-words') return before
  if (before) return { ok: true, value: { location: at(personId, before.threadId) } }
  const last = (await readMessages(tx, keys, thread)).at(-1)
  if (last && last.id !== after)
    return refused(typed, { field: 'words', code: last.author ? 'answered-meanwhile' : 'written-meanwhile' })
  return keep(writing, parsed.value, mac, { personId, threadId: id, teamId: team.id })
}

/** A professional writes first, where the person shares messages with their team. */
export async function beginAnswer(
  writing: Writing,
  personId: string,
  form: URLSearchParams,
): Promise<Done | undefined> {
  const { tx, viewer } = writing
  const writable = await readWritableTeams(tx, personId)
  const teams = (await readOwnTeams(tx, viewer.membershipId)).filter(({ id }) => writable.includes(id))
  if (teams.length === 0) return undefined
  const parsed = parseForm(ProfessionalBeginForm, form)
  if (!parsed.ok) return parsed
  const { key, team: teamId } = parsed.value
  const team = teams.find(({ id }) => id === teamId)
  if (!team) return refused(Object.fromEntries(form), { field: 'team', code: 'team' })
  const mac = macOf(writing, form, 'new')
  await holdForm(tx, key)
  const before = await readSent(tx, personId, viewer.membershipId, key, mac)
  if (before === 'other-words') return before
  if (before) return { ok: true, value: { location: at(personId, before.threadId) } }
  if (!(await readTeamDesk(tx, team, writing.at)).desk)
    return refused(Object.fromEntries(form), { field: 'words', code: 'off' })
  const threadId = newId(writing.at)
  await insertThread(tx, { personId, threadId, teamId, at: writing.at })
  return keep(writing, parsed.value, mac, { personId, threadId, teamId })
}

function macOf({ keys }: Writing, form: URLSearchParams, where: string): Buffer {
  form.sort()
  return keys.mac('submission', `answer ${where} ${form}`)
}

async function keep(
  { tx, keys, jobs, viewer, at: now }: Writing,
  { key, words }: { key: string; words: string },
  mac: Buffer,
  place: { personId: string; threadId: string; teamId: string },
): Promise<Done> {
  const { personId, threadId } = place
  const messageId = newId(now)
  const kept = await insertMessage(tx, {
    ...{ ...place, messageId, author: viewer.membershipId, promised: undefined, key, mac, at: now },
    words: keys.seal(words, wordsPlace(messageId, personId)),
  })
  if (kept === 'other-words') return kept
  await moveThread(tx, place, now, undefined, undefined)
  await sendNews(tx, jobs, personId, now)
  return { ok: true, value: { location: at(personId, threadId) } }
}

/** Gives an answer to a colleague of the team, or takes it on; undefined where whoever asks may not write. */
export async function assign(
  { tx, viewer, at: now }: Omit<Writing, 'keys' | 'jobs'>,
  thread: Thread,
  form: URLSearchParams,
): Promise<Parsed<{ location: string }> | undefined> {
  const { personId, id, team } = thread
  if (!(await readWritableTeams(tx, personId)).includes(team.id)) return undefined
  const parsed = parseForm(AssignForm, form)
  if (!parsed.ok) return parsed
  const colleague = (await readColleagues(tx, team.id)).find(
    ({ membershipId }) => membershipId === parsed.value.to,
  )
  if (!colleague) return refused(Object.fromEntries(form), { field: 'to', code: 'to' })
  await holdThread(tx, personId, id)
  const { desk } = await readTeamDesk(tx, team, now)
  const promised = (await readThread(tx, personId, id))?.waiting?.promised
  const absences = desk?.absences ?? []
  const by = promised && answererNow(colleague, promised, now, desk ?? { absences, cover: [] })
  await assignThread(
    tx,
    { personId, threadId: id, teamId: team.id },
    {
      to: colleague.membershipId,
      by: viewer.membershipId,
      at: now,
      promised,
      answerer: by && leftTo(by, now, absences),
    },
  )
  return { ok: true, value: { location: at(personId, id) } }
}

/** Closes a thread with the reason that the person reads; undefined where whoever asks may not write. */
export async function closeAnswered(
  { tx, viewer, at: now }: Omit<Writing, 'keys' | 'jobs'>,
  thread: Thread,
  form: URLSearchParams,
): Promise<Parsed<{ location: string }> | undefined> {
  const { personId, id, team } = thread
  if (!(await readWritableTeams(tx, personId)).includes(team.id)) return undefined
  const parsed = parseForm(CloseForm, form)
  if (!parsed.ok) return parsed
  await holdThread(tx, personId, id)
  if (!(await readThread(tx, personId, id))?.closed)
    await closeThread(
      tx,
      { personId, threadId: id, teamId: team.id },
      { by: 'team', membershipId: viewer.membershipId, reason: parsed.value.reason, at: now },
    )
  return { ok: true, value: { location: at(personId, id) } }
}
