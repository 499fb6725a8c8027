import type { Page } from 'playwright-core'

/** Everything that a page asks of anybody, from now on: addresses with what was sent. */
export function recordRequests(page: Page): { asked: { at: string; sent: string }[] } {
  const asked: { at: string; sent: string }[] = []
  page.context().on('request', (request) => {
    asked.push({ at: `${request.method()} ${request.url()}`, sent: request.postData() ?? '' })
  })
  page.context().on('page', (opened) => asked.push({ at: `a new page ${opened.url()}`, sent: '' }))
  page.on('websocket', (socket) => asked.push({ at: `a socket ${socket.url()}`, sent: '' }))
  return { asked }
}

/** All that this site keeps on the device, as one text. */
export async function keptOnDevice(page: Page): Promise<string> {
  const inPage = await page.evaluate(async () => {
    const bases = await indexedDB.databases()
    const stores = await Promise.all(
      bases.map(async ({ name = '' }) => {
        const base = await new Promise<IDBDatabase>((done, fail) => {
          const opening = indexedDB.open(name)
          opening.onsuccess = () => done(opening.result)
          opening.onerror = () => fail(opening.error)
        })
        const all = await Promise.all(
          [...base.objectStoreNames].map(
            (store) =>
              new Promise<[string, unknown]>((done, fail) => {
                const reading = base.transaction(store).objectStore(store).getAll()
                reading.onsuccess = () => done([store, reading.result])
                reading.onerror = () => fail(reading.error)
              }),
          ),
        )
        base.close()
        return [name, all]
      }),
    )
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url),
      ),
    )
    return JSON.stringify([stores, cached, { ...localStorage }, { ...sessionStorage }])
  })
  return inPage + JSON.stringify(await page.context().cookies())
}
