import type { Entry } from './contract.ts'

/** What a device knows besides the forms it keeps. */
export type Fact = 'key' | 'person' | 'vault' | 'vault-key' | 'pin' | 'open-flare' | 'asked'

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('concord', 1)
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('entries', { keyPath: 'key' })
      asked.result.createObjectStore('facts')
    }
    asked.onerror = () => reject(asked.error)
    asked.onsuccess = () => {
      // The browser may close it, to clear this site's data; the next use then opens it afresh.
      const forget = () => {
        asked.result.close()
        opened = undefined
      }
      asked.result.onclose = asked.result.onversionchange = forget
      resolve(asked.result)
    }
  })
}

/** One transaction on what this device keeps: settled when the disk has it, not before. */
export async function inStore<T>(
  work: (entries: IDBObjectStore, facts: IDBObjectStore) => IDBRequest<T> | undefined,
  mode: IDBTransactionMode = 'readwrite',
): Promise<T | undefined> {
  opened ??= open()
  opened.catch(() => {
    opened = undefined
  })
  const db = await opened
  return new Promise((resolve, reject) => {
    const tx = db.transaction(['entries', 'facts'], mode, { durability: 'strict' })
    const asked = work(tx.objectStore('entries'), tx.objectStore('facts'))
    tx.oncomplete = () => resolve(asked?.result)
    tx.onabort = () => reject(tx.error)
  })
}

export const allEntries = async <T extends Entry>(): Promise<T[]> =>
  (await inStore<T[]>((entries) => entries.getAll(), 'readonly')) ?? []

export const dropEntries = (keys: string[]) =>
  inStore((entries) => {
    for (const key of keys) entries.delete(key)
    return undefined
  })

export const fact = <T>(name: Fact) => inStore<T>((_, facts) => facts.get(name), 'readonly')

export const keepFact = (name: Fact, value: unknown) => inStore((_, facts) => facts.put(value, name))

export const dropFacts = (...names: Fact[]) =>
  inStore((_, facts) => {
    for (const name of names) facts.delete(name)
    return undefined
  })

/** Forgets everything: entries, keys, and whose device this was. */
export const wipe = () =>
  inStore((entries, facts) => {
    entries.clear()
    facts.clear()
    return undefined
  })
