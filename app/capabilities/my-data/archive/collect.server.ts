import { type Language, textOf } from '../../../language/text.tsx'
import type { Part, Row, Telling, Told } from '../../../platform/archive/part.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { readOwnRows } from '../../../platform/database/own-rows.ts'
import { momentInWords, shortDay } from '../../../platform/pure/days.ts'
import { readAbout } from './about.reads.server.ts'
import type { About, Account } from './shape.ts'

export type Collected = {
  about: About
  parts: { name: string; title: string; tables: Record<string, Row[]>; told: Told[] }[]
  names: Record<string, string>
}

/** Everything of a person that they take with them, read in their own transaction. */
export async function collect(
  tx: Tx,
  keys: Keyring,
  {
    personId,
    account,
    parts,
    language,
  }: { personId: string; account: Account; parts: readonly Part[]; language: Language },
): Promise<Collected> {
  const { about, names } = await readAbout(tx, keys, personId, account)
  const t = textOf(language)
  const telling: Telling = {
    t,
    tag: language.tag,
    day: (at) => shortDay(at, language.tag),
    moment: (at) => momentInWords(at, language.tag),
    name: (id) => names[String(id)] ?? t('myData.someone'),
  }
  const collected: Collected['parts'] = []
  for (const { name, title, tables: shapes, tell } of parts) {
    const tables: Record<string, Row[]> = {}
    for (const [table, shape] of Object.entries(shapes))
      tables[table] = await readOwnRows(tx, keys, personId, table, shape)
    collected.push({ name, title: title(t), tables, told: tell(tables, telling) })
  }
  return { about, parts: collected, names }
}
