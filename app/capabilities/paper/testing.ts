import { randomUUID } from 'node:crypto'
import type { SmallService } from '../../../seeds/testing.ts'

export const key = () => ({ key: randomUUID() })

/** What a page says, without its markup. */
export const plain = async (answer: Response | Promise<Response>): Promise<string> =>
  (await (await answer).text())
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')

type Visitor = SmallService['rosa']

/** A sheet that somebody made: its page and its code. */
export async function madeBy(person: Visitor, fields: Record<string, string>) {
  const answer = await person.post('/from-paper', { ...key(), ...fields })
  const address = answer.headers.get('location') ?? ''
  const page = await (await person.get(address)).text()
  return { address, code: /print-code[^>]*>([A-Z0-9]{5} [A-Z0-9]{5})</.exec(page)?.[1] ?? '' }
}

/** Where somebody who has its code types a sheet in. */
export const openedBy = async (member: Visitor, code: string): Promise<string> =>
  (await member.post('/paper', { code })).headers.get('location') ?? ''

/** A sheet that was made and typed in, and waits to be checked. */
export async function typedBy(
  person: Visitor,
  member: Visitor,
  kind: string,
  fields: Record<string, string>,
) {
  const { address, code } = await madeBy(person, { kind })
  const there = await openedBy(member, code)
  await member.post(there, { ...key(), ...fields })
  return address
}

/** A session of another member of the service, made by whoever tests. */
export async function member(
  small: SmallService,
  role: 'coordinator' | 'lead' | 'admin' | 'reviewer',
): Promise<Visitor> {
  const [row] = await small.look('select account_id, membership_id from concord.membership where role = $1', [
    role,
  ])
  return small.visitor(String(row?.account_id), String(row?.membership_id))
}
