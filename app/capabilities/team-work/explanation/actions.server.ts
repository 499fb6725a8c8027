import { newId } from '../../../platform/crypto/ids.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../../platform/pure/form.ts'
import { readTeamsOf } from '../teams.reads.server.ts'
import { ExplanationForm } from './contract.ts'
import { addVersion, addVoice, type Said, saidBefore, withdrawVoice } from './store.server.ts'

export type Speaker = { personId: string; membershipId: string | undefined }

/**
 * Writes the team's explanation anew, or says something of it, as the person or as somebody of the team.
 * 'nobody': there is no such team between the two. 'other-words': the form came before with other words.
 */
export async function sayOfExplanation(
  tx: Tx,
  keys: Keyring,
  { personId, membershipId }: Speaker,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<{ team: string }> | 'nobody' | 'other-words'> {
  const parsed = parseForm(ExplanationForm, form, ['after'])
  if (!parsed.ok) return parsed
  const { value } = parsed
  const { team } = value
  if (!(await readTeamsOf(tx, personId)).some(({ id }) => id === team)) return 'nobody'
  form.sort()
  const mac = keys.mac('explanation', `${personId} ${membershipId ?? ''} ${form}`)
  const said: Said = { personId, teamId: team, membershipId, key: value.key, mac, at }
  const before = await saidBefore(tx, said)
  if (before === 'other-words') return before
  const done: Parsed<{ team: string }> = { ok: true, value: { team } }
  if (before === 'repeated') return done
  const id = newId(at)
  const seal = (words: string, table: string) =>
    keys.seal(words, { table, column: 'words', row: id, person: personId })
  switch (value.do) {
    case 'write':
      await addVersion(tx, said, { id, after: value.after, words: seal(value.words, 'explanation_version') })
      // Whoever writes it stands behind it.
      await addVoice(
        tx,
        { ...said, key: newId(at) },
        { id: newId(at), versionId: id, kind: 'stands-behind', words: undefined },
      )
      return done
    case 'withdraw':
      await withdrawVoice(tx, said, value.voice)
      return done
    default: {
      const words = value.do === 'stands-behind' ? undefined : seal(value.words, 'explanation_voice')
      const added = await addVoice(tx, said, { id, versionId: value.version, kind: value.do, words })
      // To stand behind something twice is to stand behind it.
      if (added || value.do === 'stands-behind') return done
      return refused(typedIn(form, ['after']), { field: 'words', code: 'changed-elsewhere' })
    }
  }
}
