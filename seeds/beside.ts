import { makeCard } from '../app/capabilities/emergency-card/actions.server.ts'
import { readAccessLog } from '../app/capabilities/sharing/access-log.reads.server.ts'
import { ask } from '../app/capabilities/sharing/questions/actions.server.ts'
import { askIn } from '../app/capabilities/supporters/actions.server.ts'
import type { PersonViewer } from '../app/platform/access/viewer.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import type { Keyring } from '../app/platform/crypto/keyring.ts'
import type { Tx } from '../app/platform/database/connection.ts'
import { formOf } from './form.ts'
import type { Beside } from './people/shape.ts'

type Where = { tx: Tx; keys: Keyring; viewer: PersonViewer; now: Date }

/** Somebody close is asked in, a card is made, and something in the log is asked about: all of it waits. */
export async function hasBeside({ tx, keys, viewer, now }: Where, beside: Beside): Promise<void> {
  const at = new Date(now.getTime() - 60 * 60 * 1000)
  const done = (what: Awaited<ReturnType<typeof askIn | typeof makeCard | typeof ask>>) => {
    if (typeof what === 'string' || !what.ok) throw new Error(`demonstration beside: ${JSON.stringify(what)}`)
  }
  const { supporter, card, question } = beside
  const asked = { key: newId(at), section: ['story'], length: '12-weeks', earlier: 'yes' }
  done(await askIn(tx, keys, viewer, formOf({ ...asked, label: supporter }), at))
  done(await makeCard(tx, keys, viewer, formOf({ key: newId(at), length: '7-days', ...card }), at))
  const { lines } = await readAccessLog(tx, keys, viewer.personId)
  const line = lines.find(({ kind, asking }) => kind === 'opened' && asking === 'can')
  if (line) done(await ask(tx, keys, viewer, line.seq, formOf({ words: question }), at))
}
