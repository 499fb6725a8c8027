import { randomUUID } from 'node:crypto'
import type { SmallService } from '../../../../seeds/testing.ts'

type Fields = Record<string, string | string[]>
type Browser = SmallService['rosa']

/** A form of the plan as somebody fills it in. */
export const filledIn = (changed: Fields = {}): Fields => ({
  key: randomUUID(),
  kind: 'step',
  goal: '',
  words: 'Walk to the gate',
  owner: 'person',
  ...changed,
})

/** Writes an entry from one of the two sides, and answers with its id. */
export async function writes(who: Browser, home: string, changed: Fields = {}): Promise<string> {
  const answer = await who.post(`${home}/new`, filledIn(changed))
  if (answer.status !== 303) throw new Error(`${answer.status}: ${await answer.text()}`)
  return answer.headers.get('location')?.slice(home.length + 1) ?? ''
}

/** The versions in force of one entry, first written first. */
export async function headsIn({ look }: SmallService, entry: string): Promise<string[]> {
  const rows = await look(
    `select version_id as id from concord.plan_version where entry_id = $1 and superseded_at is null
     order by written_at, version_id`,
    [entry],
  )
  return rows.map(({ id }) => String(id))
}

/** Answers a version as whoever sees all the versions in force. */
export async function answers(
  small: SmallService,
  who: Browser,
  at: string,
  changed: Fields = {},
): Promise<Response> {
  const heads = await headsIn(small, at.slice(at.lastIndexOf('/') + 1))
  const fields = { key: randomUUID(), version: heads[0] ?? '', after: heads, answer: 'yes', ...changed }
  return who.post(`${at}/answer`, fields)
}
