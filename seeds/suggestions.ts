import { itemById } from '../app/capabilities/programme/content.reads.server.ts'
import { everything } from '../app/capabilities/programme/library/rules.ts'
import {
  agreeToContact,
  answerSuggestion,
  suggestItem,
} from '../app/capabilities/programme/suggestions/actions.server.ts'
import { readSuggestions } from '../app/capabilities/programme/suggestions/reads.server.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import { inSession } from '../app/platform/database/transaction.ts'
import { readViewer } from '../app/platform/database/viewer.ts'
import type { Platform } from '../app/platform/platform.ts'
import type { Colleague } from './demonstration.ts'
import { formOf, must } from './form.ts'
import type { Suggested } from './people/shape.ts'

type Whose = { hash: string; personId: string; inviter: Colleague; now: Date }
const day = 24 * 60 * 60 * 1000

/** What whoever invited them pointed to, and what the person did with it. */
export async function suggestions(
  { database, keys }: Platform,
  suggested: Suggested[],
  { hash, personId, inviter, now }: Whose,
): Promise<void> {
  for (const { item: id, reason, daysAgo, answer } of suggested) {
    const item = itemById(id)
    if (!item) throw new Error(`demonstration: nothing called ${id}`)
    const at = new Date(now.getTime() - daysAgo * day)
    await inSession(database.app, inviter.hash, async (tx) => {
      const form = formOf({ key: newId(at), reason })
      const done = await suggestItem(tx, keys, inviter.viewer, { personId, item }, form, at)
      if (done === 'other-words') throw new Error('demonstration suggestion')
      must(done)
    })
    if (answer)
      await inSession(database.app, hash, async (tx) => {
        const viewer = await readViewer(tx)
        const made = (await readSuggestions(tx, keys, personId)).find((each) => each.item === id)
        if (viewer?.kind !== 'person' || !made) throw new Error('demonstration suggestion')
        const done = await answerSuggestion(tx, keys, everything, viewer, made.id, formOf(answer), at)
        if (done === 'gone') throw new Error('demonstration suggestion')
        must(done)
      })
  }
}

/** Whoever invited them gets in touch some weeks after they agreed to it. */
export async function contact(
  { database }: Platform,
  { weeks, daysAgo }: { weeks: '2' | '3'; daysAgo: number },
  { hash, inviter, now }: Whose,
): Promise<void> {
  await inSession(database.app, hash, async (tx) => {
    const viewer = await readViewer(tx)
    if (viewer?.kind !== 'person') throw new Error('demonstration contact')
    const form = formOf({ with: `professional:${inviter.viewer.membershipId}`, weeks })
    must(await agreeToContact(tx, viewer, form, new Date(now.getTime() - daysAgo * day)))
  })
}
