import type { Kept } from '../contract.ts'

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

export const allKept = async (): Promise<Kept[]> =>
  (await inStore<Kept[]>((entries) => entries.getAll(), 'readonly')) ?? []

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

export const dropKept = (keys: string[]) =>
  inStore((entries) => {
    for (const key of keys) entries.delete(key)
    return undefined
  })

export const fact = <T>(name: 'key' | 'person') => inStore<T>((_, facts) => facts.get(name), 'readonly')

export const rememberPerson = (person: string) => inStore((_, facts) => facts.put(person, 'person'))

/** Forgets everything: entries, their key, and whose device this was. */
export const wipe = () =>
  inStore((entries, facts) => {
    entries.clear()
    facts.clear()
    return undefined
  })
