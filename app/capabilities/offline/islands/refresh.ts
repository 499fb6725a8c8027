import { allEntries, fact, keepFact, wipe } from '../../../platform/browser/store.ts'
import { keepVault, lockVault } from '../../../platform/browser/vault.ts'
import type { Mine, OfflineList } from '../../programme/mine/contract.ts'
import { isDue } from '../rules.ts'

declare const CONCORD_BUILD: string
const listAt = '/library/offline.json'

/** Signing out waits for what is under way, and what comes after it finds no session: nothing comes back. */
export const vaultAlone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('concord vault', work)

/** Brings what is kept here up to date, when it is time to. */
export async function refresh(path: string, now = Date.now()): Promise<void> {
  const [asked, opener, vault, person] = await Promise.all([
    fact<number>('asked'),
    fact('vault-key'),
    fact<{ person: string }>('vault'),
    fact<string>('person'),
  ])
  const open = opener !== undefined && vault?.person === person
  if (isDue(path, { asked, open }, now)) await askAgain(now)
}

/** Asks the server what is this person's. Its answer keeps, locks or clears what is here; no answer changes nothing. */
export async function askAgain(now = Date.now()): Promise<void> {
  const there = await vaultAlone(async () => {
    const answer = await fetch('/offline/mine.json').catch(() => undefined)
    if (answer?.status === 401) {
      if ((await answer.json()).outcome === 'revoked') await wipe()
      else await lockVault()
    }
    if (!answer?.ok) return false
    const text = await answer.text()
    await keepVault(JSON.parse(text) as Mine, text, now)
    await keepFact('asked', now)
    return true
  })
  if (there) await keepLibrary()
}

let keeping = false

/** Keeps the whole programme, one page at a time, as everybody sees it. What is there already is not fetched again. */
async function keepLibrary(): Promise<void> {
  if (keeping) return
  keeping = true
  try {
    const answer = await fetch(listAt, { credentials: 'omit' })
    const list: OfflineList = await answer.clone().json()
    const name = `library-${CONCORD_BUILD}-${list.mark}`
    const cache = await caches.open(name)
    await cache.put(listAt, answer)
    const there = new Set((await cache.keys()).map(({ url }) => url))
    for (const page of list.pages) {
      if (there.has(new URL(page, location.origin).href)) continue
      const fresh = await fetch(page, { credentials: 'omit' })
      if (fresh.ok && !fresh.redirected) await cache.put(page, fresh)
    }
    for (const other of await caches.keys())
      if (other.startsWith('library-') && other !== name) await caches.delete(other)
  } finally {
    keeping = false
  }
}

/** The page of an exercise in the library, as far as this device knows. */
export async function libraryPage(path: string, query: URLSearchParams): Promise<Response | undefined> {
  const exercise = /^\/exercises\/([\w-]+)$/.exec(path)?.[1]
  const at = exercise ? (await listed())?.exercises[exercise]?.href : path
  if (at === undefined) return undefined
  const length = query.get('length')
  return (length && (await caches.match(`${at}?length=${length}`))) || caches.match(at)
}

const listed = async (): Promise<OfflineList | undefined> => (await caches.match(listAt))?.json()

/** Whether anything of this person waits to be sent. */
export const somethingWaits = async () => (await allEntries()).some(({ state }) => state === 'waiting')
