import { randomUUID } from 'node:crypto'
import type { SmallService } from '../../../../seeds/testing.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { inSession } from '../../../platform/database/transaction.ts'
import { instrumentAsAsked, offeredInstruments } from './offered.reads.server.ts'

type Visitor = SmallService['rosa']

/** The administrator of the service, and one of another service. */
export async function adminsOf(small: SmallService): Promise<{ admin: Visitor; other: Visitor }> {
  const [row] = await small.look(
    `select account_id, membership_id from concord.membership where role = 'admin'`,
  )
  const account = String(row?.account_id)
  const [service, membership] = [randomUUID(), randomUUID()]
  await small.look(`insert into concord.service values ($1, 'Elsewhere', null, now())`, [service])
  await small.look(
    `insert into concord.membership (membership_id, account_id, service_id, role, name, began_at)
     values ($1, $2, $3, 'admin', 'Else', now())`,
    [membership, account, service],
  )
  return {
    admin: await small.visitor(account, String(row?.membership_id)),
    other: await small.visitor(account, membership),
  }
}

async function as<T>(small: SmallService, email: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const [row] = await small.look('select id from identity."user" where email = $1', [email])
  const { hash } = await small.platform.identity.signInAs(String(row?.id), {})
  return inSession(small.platform.database.app, hash, work)
}

/** What is on for somebody, as the one who fills in is told. */
export const offeredTo = (small: SmallService, email: string) => as(small, email, offeredInstruments)

/** The questions of a response as somebody reads them later. */
export const asAsked = (small: SmallService, email: string, id: string, version: string) =>
  as(small, email, (tx) => instrumentAsAsked(tx, id, version))

/** What a page says, without its markup. */
export const plain = async (answer: Response | Promise<Response>): Promise<string> =>
  (await (await answer).text())
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')

/** A form with words for PSEQ-2, as a licence would let a site show them. */
export const pseq2 = {
  holder: 'The holder',
  reference: 'Letter 12',
  'agreed-day': '4',
  'agreed-month': '5',
  'agreed-year': '2026',
  'confirmed-by': 'Mina Okafor, lead',
  copyright: 'The notice',
  'question-pseq-2-1': 'First made-up question',
  'answer-pseq-2-1-0': 'Not sure at all',
  'answer-pseq-2-1-6': 'Wholly sure',
  'question-pseq-2-2': 'Second made-up question',
}
