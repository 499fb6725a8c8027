import { randomUUID } from 'node:crypto'
import { makeCard } from '../../app/capabilities/emergency-card/actions.server.ts'
import { waysTo } from '../../app/capabilities/emergency-card/keys.server.ts'
import { endCard } from '../../app/capabilities/emergency-card/store.server.ts'
import { askIn, takeUp } from '../../app/capabilities/supporters/actions.server.ts'
import { readSupporters } from '../../app/capabilities/supporters/reads.server.ts'
import { answerJoiner, endSupporter } from '../../app/capabilities/supporters/store.server.ts'
import type { PersonViewer } from '../../app/platform/access/viewer.ts'
import type { Tx } from '../../app/platform/database/connection.ts'
import { inSession } from '../../app/platform/database/transaction.ts'
import type { Platform } from '../../app/platform/platform.ts'
import { formOf } from '../../seeds/form.ts'

type Acting = <T>(work: (tx: Tx, viewer: PersonViewer) => Promise<T>) => Promise<T>

/** Whom the owner asked in, as far as each of them came, and cards that work and do not. */
export async function besideMe(
  { database, identity, keys }: Platform,
  acting: Acting,
  account: string,
  secret: string,
) {
  const at = new Date()
  const { hash } = await identity.signInAs(account, {})
  const askedIn = async (how: 'joined' | 'confirmed' | 'ended') => {
    const shared = { section: ['story', 'check-ins'], length: '4-weeks', earlier: 'yes' }
    const form = formOf({ ...shared, key: randomUUID(), label: `Sam ${secret}` })
    const [made] = await acting(async (tx, viewer) => {
      await askIn(tx, keys, viewer, form, at)
      return readSupporters(tx, keys, viewer.personId, at)
    })
    const id = made?.id ?? ''
    await inSession(database.app, hash, (tx) =>
      takeUp(tx, keys, formOf({ name: 'Sam' }), made?.code ?? '', Buffer.from('sam'), at),
    )
    await acting(async (tx, { personId }) => {
      if (how !== 'joined') await answerJoiner(tx, personId, id, true, at)
      if (how === 'ended') await endSupporter(tx, personId, id, at)
    })
    return id
  }
  const card = async (works: boolean) => {
    const form = formOf({ key: randomUUID(), words: `Card ${secret}`, length: '4-hours' })
    return acting(async (tx, viewer) => {
      const made = await makeCard(tx, keys, viewer, form, at)
      const id = made !== 'other-words' && made.ok ? (made.value.location.split('/').at(-1) ?? '') : ''
      if (!works) await endCard(tx, viewer.personId, id, at)
      return { id, link: waysTo(keys, id).link }
    })
  }
  const [working, over] = [await card(true), await card(false)]
  return {
    supporter: await askedIn('confirmed'),
    joinedSupporter: await askedIn('joined'),
    endedSupporter: await askedIn('ended'),
    card: working.id,
    cardLink: working.link,
    overCardLink: over.link,
  }
}
