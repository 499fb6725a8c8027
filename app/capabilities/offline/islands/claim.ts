import { sealForm, wordsOf } from '../../../platform/browser/seal.ts'
import { allEntries, dropEntries } from '../../../platform/browser/store.ts'
import type { Kept } from '../contract.ts'
import { changeKept } from './entries.ts'

/** Gives what was made here before anybody had signed in to the person who says that it is theirs. */
export async function claim(person: string): Promise<void> {
  for (const entry of (await allEntries<Kept>()).filter((each) => each.person === '')) {
    const words = new URLSearchParams(await wordsOf(entry))
    words.set('person', person)
    const sealed = await sealForm({ key: entry.key, person }, words.toString())
    await changeKept(entry.key, (now) => ({ ...now, person, sealed, state: 'waiting' }))
  }
}

/** Lets go of entries of one state, or of those that are nobody's yet. */
export async function letGo(state: string, person: string | undefined): Promise<void> {
  const own = (await allEntries<Kept>()).filter((entry) =>
    state === 'nobodys' ? entry.person === '' : entry.state === state && entry.person === person,
  )
  await dropEntries(own.map(({ key }) => key))
}
