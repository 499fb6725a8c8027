import { fact, inStore } from '../../../platform/browser/store.ts'
import type { Kept } from '../contract.ts'

export const oneKept = (key: string) => inStore<Kept | undefined>((entries) => entries.get(key), 'readonly')

/** Changes an entry that is still there; one that was discarded meanwhile stays away. */
export function changeKept(key: string, change: (entry: Kept) => Kept): Promise<unknown> {
  return inStore((entries) => {
    const asked = entries.get(key)
    asked.onsuccess = () => {
      if (asked.result) entries.put(change(asked.result))
    }
    return asked
  })
}

/** Whose device this is, as far as it knows; nobody's where storage is refused. */
export const personOf = () => fact<string>('person').catch(() => undefined)
