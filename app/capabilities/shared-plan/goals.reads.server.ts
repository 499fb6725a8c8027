import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { levels } from './contract.ts'
import { whereNow } from './now.rules.ts'
import { readEntries } from './plan.reads.server.ts'
import { standingOf } from './rules.ts'

/** A goal that stands: the person's words for it and for its levels, least first; begun, or last looked at, since when. */
export type Goal = { id: string; words: string; levels: (string | undefined)[]; since: Date }

/** The goals of a person that are open, first begun first. */
export async function readGoals(tx: Tx, keys: Keyring, personId: string): Promise<Goal[]> {
  const entries = await readEntries(tx, keys, personId)
  return entries.flatMap((entry) => {
    const [version] = entry.kind === 'goal' && entry.state === 'open' ? standingOf(entry) : []
    return version
      ? [
          {
            id: entry.id,
            words: version.content.words,
            levels: levels.map((level) => version.content.levels?.[level]),
            since: whereNow(entry)?.at ?? entry.begunAt,
          },
        ]
      : []
  })
}
