import { writeLine } from '../app/capabilities/day/actions.server.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import { inSession } from '../app/platform/database/transaction.ts'
import type { Platform } from '../app/platform/platform.ts'
import { dateAfter, wallClock } from '../app/platform/pure/wall-clock.ts'
import type { Colleague } from './demonstration.ts'
import { formOf, must } from './form.ts'
import type { Appointed } from './people/shape.ts'

type Whose = { personId: string; inviter: Colleague; now: Date }

/** What whoever invited them wrote into the list of their own day. */
export async function appointments(
  { database, keys }: Platform,
  appointed: Appointed[],
  { personId, inviter, now }: Whose,
): Promise<void> {
  for (const { inDays, time, kind, words = '' } of appointed)
    await inSession(database.app, inviter.hash, async (tx) => {
      const date = dateAfter(wallClock(now, 'Europe/London').date, inDays)
      const [year = '', month = '', day = ''] = date.split('-')
      const when = { 'on-day': day, 'on-month': month, 'on-year': year, time }
      const who = { person: words ? '' : personId, words }
      const form = formOf({ key: newId(now), kind, ...when, ...who })
      const done = await writeLine(tx, keys, inviter.viewer, form, now)
      if (done === 'other-words') throw new Error('demonstration day')
      must(done)
    })
}
