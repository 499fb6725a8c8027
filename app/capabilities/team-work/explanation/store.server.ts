import { auditPerson } from '../../../platform/audit/audit.store.server.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { sectionChanged } from '../../../platform/database/sections.ts'
import type { VoiceKind } from './contract.ts'
import type { ExplanationTables } from './reads.server.ts'

/** What every row here carries: whose it is, which team's, who writes (nobody: the person), and the form it came by. */
export type Said = {
  personId: string
  teamId: string
  membershipId: string | undefined
  key: string
  mac: Buffer
  at: Date
}

const section = 'goals-and-plan'

/** What a form with this key did before; `undefined`: nothing, go on. */
export async function saidBefore(
  tx: Tx,
  { personId, key, mac }: Said,
): Promise<'repeated' | 'other-words' | undefined> {
  const db = tx.withTables<ExplanationTables>()
  const find = (table: 'explanation_version' | 'explanation_voice') =>
    db
      .selectFrom(table)
      .select('body_mac')
      .where('person_id', '=', personId)
      .where('form_key', '=', key)
      .executeTakeFirst()
  const before = (await find('explanation_version')) ?? (await find('explanation_voice'))
  if (!before) return undefined
  return before.body_mac.equals(mac) ? 'repeated' : 'other-words'
}

/** Keeps a version in the place of those it was written after. Others that stand by now go on standing. */
export async function addVersion(
  tx: Tx,
  said: Said,
  version: { id: string; after: string[]; words: Buffer },
): Promise<void> {
  const db = tx.withTables<ExplanationTables>()
  const { personId, teamId, at } = said
  if (version.after.length > 0)
    await db
      .updateTable('explanation_version')
      .set({ superseded_at: at })
      .where('person_id', '=', personId)
      .where('team_id', '=', teamId)
      .where('version_id', 'in', version.after)
      .where('superseded_at', 'is', null)
      .execute()
  await db
    .insertInto('explanation_version')
    .values({
      person_id: personId,
      version_id: version.id,
      team_id: teamId,
      membership_id: said.membershipId ?? null,
      after: version.after,
      words: version.words,
      written_at: at,
      superseded_at: null,
      form_key: said.key,
      body_mac: said.mac,
    })
    .execute()
  await auditPerson(tx, personId, at, {
    kind: 'explanation-written',
    version: version.id,
    explained_by: teamId,
  })
  await sectionChanged(tx, personId, section, at)
}

/** Keeps what somebody says of a version that stands. False: it no longer does, or they stand behind it already. */
export async function addVoice(
  tx: Tx,
  said: Said,
  voice: { id: string; versionId: string; kind: VoiceKind; words: Buffer | undefined },
): Promise<boolean> {
  const db = tx.withTables<ExplanationTables>()
  const { personId, teamId, at } = said
  const stands = await db
    .selectFrom('explanation_version')
    .select('version_id')
    .where('person_id', '=', personId)
    .where('team_id', '=', teamId)
    .where('version_id', '=', voice.versionId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  if (!stands) return false
  const added = await db
    .insertInto('explanation_voice')
    .values({
      person_id: personId,
      voice_id: voice.id,
      version_id: voice.versionId,
      team_id: teamId,
      membership_id: said.membershipId ?? null,
      kind: voice.kind,
      words: voice.words ?? null,
      at,
      withdrawn_at: null,
      form_key: said.key,
      body_mac: said.mac,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!added.numInsertedOrUpdatedRows) return false
  await auditPerson(tx, personId, at, { kind: 'explanation-voice', voice: voice.id, said: voice.kind })
  await sectionChanged(tx, personId, section, at)
  return true
}

/** Takes back what whoever asks said; it stays in the history. False: it was not theirs, or was taken back before. */
export async function withdrawVoice(tx: Tx, said: Said, voiceId: string): Promise<boolean> {
  const { personId, teamId, membershipId = null, at } = said
  const taken = await tx
    .withTables<ExplanationTables>()
    .updateTable('explanation_voice')
    .set({ withdrawn_at: at })
    .where('person_id', '=', personId)
    .where('team_id', '=', teamId)
    .where('voice_id', '=', voiceId)
    .where('membership_id', membershipId === null ? 'is' : '=', membershipId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!taken.numUpdatedRows) return false
  await auditPerson(tx, personId, at, { kind: 'explanation-voice-withdrawn', voice: voiceId })
  await sectionChanged(tx, personId, section, at)
  return true
}
