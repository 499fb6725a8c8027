import { randomUUID } from 'node:crypto'
import { makeSheets } from '../../app/capabilities/paper/actions.server.ts'
import { codeOf, digestOf } from '../../app/capabilities/paper/keys.server.ts'
import { cancelSheet } from '../../app/capabilities/paper/store.server.ts'
import { typeIn } from '../../app/capabilities/paper/typing.actions.server.ts'
import { openByCode, readOpened } from '../../app/capabilities/paper/typing.store.server.ts'
import type { PersonViewer } from '../../app/platform/access/viewer.ts'
import type { Tx } from '../../app/platform/database/connection.ts'
import { inSession } from '../../app/platform/database/transaction.ts'
import type { Platform } from '../../app/platform/platform.ts'
import { formOf } from '../../seeds/form.ts'

type Acting = <T>(work: (tx: Tx, viewer: PersonViewer) => Promise<T>) => Promise<T>

/** The owner's sheets in every state; the named professional, whose session this is, has opened or typed in two. */
export async function papers({ database, keys }: Platform, acting: Acting, session: string, secret: string) {
  const at = new Date()
  const made = () =>
    acting(async (tx, viewer) => {
      const sheet = await makeSheets(tx, keys, viewer, formOf({ key: randomUUID(), kind: 'story' }), at)
      return sheet !== 'other-words' && sheet.ok ? sheet.value.location.slice('/from-paper/'.length) : ''
    })
  const opened = async (typed: boolean) => {
    const id = await made()
    await inSession(database.app, session, async (tx) => {
      await openByCode(tx, digestOf(keys, codeOf(keys, id)), Buffer.from('typist'), at)
      const sheet = typed ? await readOpened(tx, id, at) : undefined
      if (sheet)
        await typeIn(tx, keys, sheet, formOf({ key: randomUUID(), 'know-me': `Typed ${secret}` }), at)
    })
    return id
  }
  const paperOver = await made()
  await acting((tx, { personId }) => cancelSheet(tx, personId, paperOver, at))
  return {
    paperOut: await made(),
    paperOver,
    paperOpened: await opened(false),
    paperToCheck: await opened(true),
  }
}
