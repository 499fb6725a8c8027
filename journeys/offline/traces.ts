import type { Page } from 'playwright-core'

export type Traces = {
  entries: unknown[]
  facts: unknown[]
  caches: string[]
  cookies: string
  storage: number
}

/** All that scripts of this site find in the browser: the queue, caches, storage and readable cookies. */
export function onDevice(page: Page): Promise<Traces> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const there = (await indexedDB.databases()).some(({ name }) => name === 'concord')
    const found: { entries: unknown[]; facts: unknown[] } = { entries: [], facts: [] }
    if (there) {
      const db = await asked(indexedDB.open('concord'))
      const said = (value: unknown): string => {
        if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value)
        if (ArrayBuffer.isView(value)) return said(new Uint8Array(value as Uint8Array<ArrayBuffer>).buffer)
        if (typeof value !== 'object' || value === null || value instanceof CryptoKey) return String(value)
        return Object.entries(value)
          .map(([name, each]) => `${name} ${said(each)}`)
          .join(' ')
      }
      const tx = db.transaction(['entries', 'facts'])
      const entries = await asked(tx.objectStore('entries').getAll())
      found.entries = entries.map((entry) => ({
        ...entry,
        sealed: entry.sealed && new TextDecoder('latin1').decode(entry.sealed.words),
      }))
      const names = await asked(tx.objectStore('facts').getAllKeys())
      const values = await asked(tx.objectStore('facts').getAll())
      found.facts = names.map((name, at) => `${name} ${said(values[at])}`)
      db.close()
    }
    const texts: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        texts.push(`${request.url} ${await (await cache.match(request))?.text()}`)
      }
    }
    return {
      ...found,
      caches: texts,
      cookies: document.cookie,
      storage: localStorage.length + sessionStorage.length,
    }
  })
}
