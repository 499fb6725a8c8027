import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { VisitBrief } from './brief.contract.ts'
import { inShort } from './brief.rules.ts'
import { type EntryRows, namedIn, openEntries } from './entries.reads.server.ts'
import { idsIn, openVisit } from './reads.server.ts'
import type { VisitRow } from './tables.reads.server.ts'

export type VisitBriefRows = EntryRows & { visits: VisitRow[] }

/** What a brief tells of the visits that these rows hold, and whose names it needs. */
export function openVisitBrief(
  { visits, ...written }: VisitBriefRows,
  keys: Keyring,
  now: Date,
): { ids: (string | null | undefined)[]; named: (names: Map<string, string>) => VisitBrief } {
  const { ids, named } = openEntries(written, keys)
  return {
    ids: [...visits.flatMap(idsIn), ...ids, ...namedIn(named(new Map()))],
    named: (names) =>
      inShort(
        visits.map((row) => openVisit(row, keys, names)),
        named(names),
        names,
        now,
      ),
  }
}
