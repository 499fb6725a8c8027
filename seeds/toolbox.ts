import { everything } from '../app/capabilities/programme/library/rules.ts'
import { sayHowItWent, setUpBadDay, starItem } from '../app/capabilities/programme/toolbox/actions.server.ts'
import type { PersonViewer } from '../app/platform/access/viewer.ts'
import { newId } from '../app/platform/crypto/ids.ts'
import type { Keyring } from '../app/platform/crypto/keyring.ts'
import type { Tx } from '../app/platform/database/connection.ts'
import { formOf, must } from './form.ts'
import type { Story } from './people/shape.ts'

type Writer = { tx: Tx; keys: Keyring; viewer: PersonViewer; ago: (weeks: number, hours?: number) => Date }

/** Says how exercises went, stars some, and chooses three for a bad day. */
export async function usesToolbox(
  { tx, keys, viewer, ago }: Writer,
  { goes, starred, badDay }: NonNullable<Story['toolbox']>,
): Promise<void> {
  const done = <T>(result: T | 'other-words' | 'somebody-else') => {
    if (result === 'other-words' || result === 'somebody-else') throw new Error('demonstration toolbox')
    return result
  }
  for (const { exercise, how, badDay: hard, words = '', weeksAgo } of goes) {
    const at = ago(weeksAgo, 9)
    const form = formOf({ key: newId(at), how, words, ...(hard ? { 'bad-day': 'yes' } : {}) })
    must(done(await sayHowItWent(tx, keys, viewer, exercise, form, at)))
  }
  for (const item of starred)
    must(await starItem(tx, everything, viewer, formOf({ item, keep: 'yes' }), ago(6)))
  const form = formOf({ key: newId(ago(4)), exercises: badDay })
  must(done(await setUpBadDay(tx, keys, everything, viewer, form, ago(4))))
}
