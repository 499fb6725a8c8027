import { sql } from 'kysely'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import type { AgreedContact, Answer, Suggestion } from './contract.ts'

export type SuggestionTables = {
  suggestion: {
    person_id: string
    suggestion_id: string
    suggested_by: string
    item: string
    reason: Buffer
    suggested_at: Date
    taken_back_at: Date | null
    form_key: string
    body_mac: Buffer
  }
  suggestion_answer: {
    person_id: string
    suggestion_id: string
    suggested_by: string
    answer: Answer
    later_on: string | null
    words: Buffer | null
    answered_at: Date
    shown_at: Date | null
  }
  agreed_contact: {
    person_id: string
    contact_id: string
    membership_id: string | null
    team_id: string | null
    section: string
    due_on: string
    agreed_at: Date
    ended_at: Date | null
    ended_by: string | null
  }
}

type Row = Omit<SuggestionTables['suggestion'], 'form_key' | 'body_mac'> & {
  name: string | null
  answer: Answer | null
  later_on: string | null
  words: Buffer | null
  answered_at: Date | null
  shown_at: Date | null
}

/** What was suggested to a person, newest first: all of it for them, for a professional what they suggested themselves. */
export async function readSuggestions(
  tx: Tx,
  keys: Keyring,
  personId: string,
  suggestionId?: string,
): Promise<Suggestion[]> {
  const { rows } = await sql<Row>`
    select s.person_id, s.suggestion_id, s.suggested_by, s.item, s.reason, s.suggested_at, s.taken_back_at, m.name,
      a.answer, a.later_on::text as later_on, a.words, a.answered_at, a.shown_at
    from concord.suggestion s
    left join concord.suggestion_answer a on a.person_id = s.person_id and a.suggestion_id = s.suggestion_id
    left join concord.membership m on m.membership_id = s.suggested_by
    where s.person_id = ${personId}
      and (${suggestionId ?? null}::uuid is null or s.suggestion_id = ${suggestionId ?? null})
    order by s.suggested_at desc limit 100
  `.execute(tx)
  return rows.map((row) => {
    const { suggestion_id: id, answer, answered_at: at } = row
    const open = (sealed: Buffer, table: string, column: string) =>
      keys.open(sealed, { table, column, row: id, person: personId })
    return {
      ...{ id, item: row.item, at: row.suggested_at, by: row.name ?? '' },
      reason: open(row.reason, 'suggestion', 'reason'),
      takenBackAt: row.taken_back_at ?? undefined,
      answered:
        answer && at
          ? {
              ...{ answer, at, laterOn: row.later_on ?? undefined, shown: row.shown_at !== null },
              words: row.words === null ? undefined : open(row.words, 'suggestion_answer', 'words'),
            }
          : undefined,
    }
  })
}

/** The contact that is agreed now, as far as whoever asks is one of its two sides. */
export async function readAgreedContact(tx: Tx, personId: string): Promise<AgreedContact | undefined> {
  return (await readContacts(tx, personId)).find(({ endedAt }) => !endedAt)
}

/** Every contact that was ever agreed, newest first. */
export async function readContacts(tx: Tx, personId: string): Promise<AgreedContact[]> {
  const { rows } = await sql<{
    contact_id: string
    section: string
    due_on: string
    ended_at: Date | null
    name: string | null
  }>`
    select c.contact_id, c.section, c.due_on::text as due_on, c.ended_at, coalesce(m.name, t.name) as name
    from concord.agreed_contact c
    left join concord.membership m on m.membership_id = c.membership_id
    left join concord.team t on t.team_id = c.team_id
    where c.person_id = ${personId} order by c.agreed_at desc limit 50
  `.execute(tx)
  return rows.map((row) => ({
    ...{ id: row.contact_id, name: row.name ?? '', on: row.due_on, section: row.section },
    endedAt: row.ended_at ?? undefined,
  }))
}

export type CanContact = { kind: 'professional' | 'team'; id: string; name: string; sections: string[] }

/** Those whom the person shares something with now: who may be asked to get in touch. */
export async function readCanContact(tx: Tx, personId: string): Promise<CanContact[]> {
  const { rows } = await sql<{ kind: CanContact['kind']; id: string; name: string; sections: string[] }>`
    select case when g.grantee_team is null then 'professional' else 'team' end as kind,
      coalesce(g.grantee_team, g.grantee_membership) as id, coalesce(t.name, m.name) as name,
      array_agg(distinct g.section) as sections
    from concord.sharing_grant g
    left join concord.membership m on m.membership_id = g.grantee_membership and m.ended_at is null
    left join concord.team t on t.team_id = g.grantee_team and t.ended_at is null
    where g.person_id = ${personId} and g.ended_at is null and not g.pending and g.until_at > now()
      and coalesce(t.name, m.name) is not null
    group by 1, 2, 3 order by 3
  `.execute(tx)
  return rows
}
