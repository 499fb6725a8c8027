import { makeSheets } from '../app/capabilities/paper/actions.server.ts'
import { codeOf, digestOf } from '../app/capabilities/paper/keys.server.ts'
import { typeIn } from '../app/capabilities/paper/typing.actions.server.ts'
import { openByCode, readOpened } from '../app/capabilities/paper/typing.store.server.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import { inSession } from '../app/platform/database/transaction.ts'
import { readViewer } from '../app/platform/database/viewer.ts'
import type { Platform } from '../app/platform/platform.ts'
import type { Colleague } from './demonstration.ts'
import { formOf, must } from './form.ts'
import type { Papered } from './people/shape.ts'

type Whose = { hash: string; inviter: Colleague; now: Date }

/** A person makes a sheet and hands it in; whoever invited them types it in, as it is to wait for the person. */
export async function handsInPaper(
  platform: Platform,
  papers: Papered[],
  { hash, inviter, now }: Whose,
): Promise<void> {
  const { keys, database } = platform
  for (const { kind, daysAgo, typed } of papers) {
    const at = new Date(now.getTime() - daysAgo * 24 * 60 * 60 * 1000)
    const id = await inSession(database.app, hash, async (tx) => {
      const viewer = await readViewer(tx)
      if (viewer?.kind !== 'person') throw new Error('demonstration person')
      const made = await makeSheets(tx, keys, viewer, formOf({ key: newId(at), kind }), at)
      if (made === 'other-words') throw new Error('demonstration sheet')
      return must(made).location.slice('/from-paper/'.length)
    })
    if (!typed) continue
    await inSession(database.app, inviter.hash, async (tx) => {
      const client = keys.mac('paper typist', inviter.viewer.membershipId)
      await openByCode(tx, digestOf(keys, codeOf(keys, id)), client, at)
      const sheet = await readOpened(tx, id, at)
      if (!sheet) throw new Error('demonstration paper')
      const done = await typeIn(tx, keys, sheet, formOf({ key: newId(at), ...typed }), at)
      if (done === 'gone' || done === 'other-words') throw new Error('demonstration typing')
      must(done)
    })
  }
}
