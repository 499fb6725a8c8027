import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { makeCard } from '../../app/capabilities/emergency-card/actions.server.ts'
import { waysTo } from '../../app/capabilities/emergency-card/keys.server.ts'
import { endCard } from '../../app/capabilities/emergency-card/store.server.ts'
import { readAccessLog } from '../../app/capabilities/sharing/access-log.reads.server.ts'
import { ask } from '../../app/capabilities/sharing/questions/actions.server.ts'
import { askIn, takeUp } from '../../app/capabilities/supporters/actions.server.ts'
import { readSupporters } from '../../app/capabilities/supporters/reads.server.ts'
import { answerJoiner, endSupporter, stopSupporting } from '../../app/capabilities/supporters/store.server.ts'
import type { PersonViewer } from '../../app/platform/access/viewer.ts'
import type { Tx } from '../../app/platform/database/connection.ts'
import { inSession } from '../../app/platform/database/transaction.ts'
import type { Platform } from '../../app/platform/platform.ts'
import { formOf } from '../../seeds/form.ts'

type Acting = <T>(work: (tx: Tx, viewer: PersonViewer) => Promise<T>) => Promise<T>

/** What acts as one person, and the account of somebody who is asked in. */
type Side = { acting: Acting; account: string }

const hours = 60 * 60 * 1000

/** Whom the owner and another person asked in, as far as each came, cards that work and do not, and a question. */
export async function besideMe(
  platform: Platform,
  { owner, other, secret }: { owner: Side; other: Side; secret: string },
) {
  const { database, identity, keys } = platform
  const at = new Date()
  const askedIn = async ({ acting, account }: Side, how: 'joined' | 'confirmed' | 'ended' | 'left') => {
    const { hash } = await identity.signInAs(account, {})
    const as = <T>(work: (tx: Tx) => Promise<T>) => inSession(database.app, hash, work)
    const shared = { section: ['story', 'check-ins'], length: '4-weeks', earlier: 'yes' }
    const form = formOf({ ...shared, key: randomUUID(), label: `Sam ${secret}` })
    const made = await acting(async (tx, viewer) => {
      const asked = await askIn(tx, keys, viewer, form, at)
      const where = asked !== 'other-words' && asked.ok ? asked.value.location : ''
      const all = await readSupporters(tx, keys, viewer.personId, at)
      return all.find(({ id }) => where.endsWith(id))
    })
    const id = made?.id ?? ''
    await as((tx) => takeUp(tx, keys, formOf({ name: 'Sam' }), made?.code ?? '', Buffer.from('sam'), at))
    await acting(async (tx, { personId }) => {
      if (how !== 'joined') await answerJoiner(tx, personId, id, true, at)
      if (how === 'ended') await endSupporter(tx, personId, id, at)
    })
    if (how === 'left') await as((tx) => stopSupporting(tx, id, at))
    return id
  }
  const card = async (how: 'works' | 'ended' | 'over') => {
    const form = formOf({ key: randomUUID(), words: `Card ${secret}`, length: '4-hours' })
    const madeAt = how === 'over' ? new Date(at.getTime() - 5 * hours) : at
    return owner.acting(async (tx, viewer) => {
      const made = await makeCard(tx, keys, viewer, form, madeAt)
      const id = made !== 'other-words' && made.ok ? (made.value.location.split('/').at(-1) ?? '') : ''
      if (how === 'ended') await endCard(tx, viewer.personId, id, at)
      return { id, link: waysTo(keys, id).link }
    })
  }
  const question = await owner.acting(async (tx, viewer) => {
    const { lines } = await readAccessLog(tx, keys, viewer.personId)
    const seq = lines.find(({ asking }) => asking === 'can')?.seq ?? 0
    await ask(tx, keys, viewer, seq, formOf({ words: `Why ${secret}` }), at)
    const { rows } = await sql<{ id: string }>`select question_id as id from concord.access_question`.execute(
      tx,
    )
    return rows[0]?.id ?? ''
  })
  const [working, ended, over] = [await card('works'), await card('ended'), await card('over')]
  return {
    supporter: await askedIn(owner, 'confirmed'),
    joinedSupporter: await askedIn(owner, 'joined'),
    endedSupporter: await askedIn(owner, 'ended'),
    leftSupporter: await askedIn(owner, 'left'),
    teamSupporter: await askedIn(other, 'confirmed'),
    card: working.id,
    cardLink: working.link,
    endedCardLink: ended.link,
    overCardLink: over.link,
    question,
  }
}
