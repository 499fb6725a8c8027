import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { readNames, readTeamsOf } from '../teams.reads.server.ts'
import type { Explanation, VoiceKind } from './contract.ts'

export type ExplanationTables = {
  explanation_version: {
    person_id: string
    version_id: string
    team_id: string
    membership_id: string | null
    after: string[]
    words: Buffer
    written_at: Date
    superseded_at: Date | null
    form_key: string
    body_mac: Buffer
  }
  explanation_voice: {
    person_id: string
    voice_id: string
    version_id: string
    team_id: string
    membership_id: string | null
    kind: VoiceKind
    words: Buffer | null
    at: Date
    withdrawn_at: Date | null
    form_key: string
    body_mac: Buffer
  }
}

const longestHistory = 50

/** What each team says to a person, for the person or for somebody of those teams; a team that is shared with and has said nothing too. */
export async function readExplanations(tx: Tx, keys: Keyring, personId: string): Promise<Explanation[]> {
  const db = tx.withTables<ExplanationTables>()
  const [teams, nameOf, versions, voices] = await Promise.all([
    readTeamsOf(tx, personId),
    readNames(tx),
    db
      .selectFrom('explanation_version')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('written_at', 'desc')
      .execute(),
    db.selectFrom('explanation_voice').selectAll().where('person_id', '=', personId).orderBy('at').execute(),
  ])
  const open = (words: Buffer, table: string, row: string) =>
    keys.open(words, { table, column: 'words', row, person: personId })
  return teams.map((team) => {
    const own = versions
      .filter((row) => row.team_id === team.id)
      .map((row) => ({
        id: row.version_id,
        after: row.after,
        words: open(row.words, 'explanation_version', row.version_id),
        author: nameOf(row.membership_id),
        writtenAt: row.written_at,
        supersededAt: row.superseded_at ?? undefined,
      }))
    return {
      team,
      heads: own.filter((version) => !version.supersededAt),
      earlier: own.filter((version) => version.supersededAt).slice(0, longestHistory),
      voices: voices
        .filter((row) => row.team_id === team.id)
        .map((row) => ({
          id: row.voice_id,
          versionId: row.version_id,
          kind: row.kind,
          words: row.words === null ? undefined : open(row.words, 'explanation_voice', row.voice_id),
          author: nameOf(row.membership_id),
          at: row.at,
          withdrawnAt: row.withdrawn_at ?? undefined,
        })),
    }
  })
}
