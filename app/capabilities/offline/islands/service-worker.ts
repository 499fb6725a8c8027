import { allEntries, dropEntries, wipe } from '../../../platform/browser/store.ts'
import { lockVault } from '../../../platform/browser/vault.ts'
import { elsewhere } from '../../../platform/pure/elsewhere.ts'
import { keptInstruments, pageHere } from '../../measures/filling/here.contract.ts'
import type { Kept } from '../contract.ts'
import { isKept, isSaved, isUnsent, standIn } from '../rules.ts'
import { flush, keep, send } from './queue.ts'
import { askAgain, libraryPage, refresh, somethingWaits, vaultAlone } from './refresh.ts'

declare const CONCORD_ASSETS: Record<string, string>
declare const CONCORD_BUILD: string

const worker = self as unknown as ServiceWorkerGlobalScope & {
  registration: { sync?: { register: (tag: string) => Promise<void> } }
}
const cacheName = `concord-${CONCORD_BUILD}`
const openPage = '/offline/open'
const keptPage = '/offline/kept'
const leavingPage = '/offline/leaving'
const pages = [
  ...[openPage, keptPage, leavingPage, '/check-in/offline', '/help-now', '/offline/device'],
  ...['/offline/flare', '/offline/bad-day', '/offline/made', '/offline/measures'],
  ...keptInstruments.map(pageHere),
]
// Every page's own files; what only works online, such as passkeys, stays there.
const needed =
  /^(styles\.css|islands\/(offline|kept|mine|player|read-aloud|exercise-here|measure-here|device)\.js|icons\/icon\.svg|\S+-latin-wght-normal\.woff2)$/
const news = new BroadcastChannel('concord')

worker.addEventListener('install', (event) => {
  worker.skipWaiting()
  event.waitUntil(fill())
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name !== cacheName && !name.startsWith('library-')) await caches.delete(name)
      await worker.registration.navigationPreload?.enable()
      await worker.clients.claim()
    })(),
  )
})

/** Public files and pages alone; nothing that is anybody's is ever put into a cache. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName)
  const files = Object.entries(CONCORD_ASSETS).filter(([name]) => needed.test(name))
  await cache.addAll([...files.map(([, at]) => at), ...pages])
  const help = await (await cache.match('/help-now'))?.text()
  await cache.addAll([...new Set(help?.match(/\/help-now\/[\w-]+/g))])
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, searchParams } = new URL(request.url)
  if (origin !== location.origin) return
  if (request.method === 'POST' && request.mode === 'navigate') {
    if (isKept(pathname)) {
      const done = keepFirst(request, pathname)
      event.respondWith(done)
      event.waitUntil(done.then(() => askAgain()))
    } else if (pathname === '/sign-out') event.respondWith(signOut(request))
    else if (pathname === '/leave') event.respondWith(leave(request))
    else {
      const done = orStay(request, pathname)
      event.respondWith(done)
      // Whoever signs in here may be another than before.
      if (pathname.startsWith('/sign-in')) event.waitUntil(done.then(() => askAgain()))
      // What is kept here gets the other name too.
      if (pathname === '/discreet') event.waitUntil(done.then(fill))
    }
  }
  if (request.method !== 'GET') return
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate') event.respondWith(page(event, pathname, searchParams))
  else if (/^\/library\/[\w-]+\.json$/.test(pathname)) event.respondWith(orKept(request))
})

const seeOther = (at: string) => Response.redirect(new URL(at, location.origin).href, 303)

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/** From the server, else from what is kept here. */
async function orKept(request: Request): Promise<Response> {
  return fetch(request).catch(async () => (await caches.match(request)) ?? Response.error())
}

async function page(event: FetchEvent, path: string, query: URLSearchParams): Promise<Response> {
  const help = /^\/help-now(\/|$)/.test(path)
  const here = () => (help ? caches.match(path) : libraryPage(path, query))
  try {
    const asked = fromNetwork(event, path)
    const fresh = await (help || path.startsWith('/library/') ? Promise.race([asked, tooLong(here)]) : asked)
    if (fresh.ok && help) {
      const copy = fresh.clone()
      event.waitUntil(caches.open(cacheName).then((cache) => cache.put(path, copy)))
    }
    event.waitUntil(deliver().then(() => refresh(path)))
    return fresh
  } catch {
    return (
      (await here()) ??
      (await caches.match(standIn(path))) ??
      (await caches.match(openPage)) ??
      Response.error()
    )
  }
}

/** A page of what somebody made is asked for once the server has heard what waits here, if it soon has. */
async function fromNetwork(event: FetchEvent, path: string): Promise<Response> {
  const shows = /^\/(exercises|made|flare|measures)(\/|$)/.test(path)
  if (shows && (await somethingWaits().catch(() => false))) {
    await Promise.race([deliver(), new Promise((resolve) => setTimeout(resolve, 2000))])
    return fetch(event.request)
  }
  return (await event.preloadResponse) ?? fetch(event.request)
}

/** Whoever needs help does not wait for a network that only seems to be there. */
async function tooLong(here: () => Promise<Response | undefined>): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, 2000))
  return (await here()) ?? new Promise<Response>(() => {})
}

/** Sends a form; without network the page stays as it is, words and all, and says so. */
function orStay(request: Request, path = ''): Promise<Response> {
  return fetch(request).catch(() => {
    if (path === '/bad-day' || path === '/library/search') return seeOther(path)
    news.postMessage('not-sent')
    return new Response(null, { status: 204 })
  })
}

// Nobody had signed in: it is theirs to say, later, whose it is.
const later = { answer: undefined, problems: false, gone: false }

/** A form is kept first and sent then, so that no moment without network, power or patience can lose it. */
async function keepFirst(request: Request, action: string): Promise<Response> {
  const native = request.clone()
  const form = new URLSearchParams(await request.text())
  let key: string
  try {
    key = await keep(action, new URLSearchParams(form))
  } catch {
    // This browser keeps nothing.
    return orStay(native)
  }
  const { answer, problems, gone } = form.get('person') === '' ? later : await send(key)
  // Another pressing of the same button was quicker: the server answers both alike.
  if (gone) return fetch(native)
  if (isSaved(answer)) {
    await dropEntries([key])
    return seeOther(answer?.location ?? keptPage)
  }
  if (problems) {
    await dropEntries([key])
    return fetch(native)
  }
  await worker.registration.sync?.register('kept').catch(() => {})
  news.postMessage('changed')
  const go = form.get('go') ?? ''
  // A button can say where it leads, on the page that it stands on.
  if (go[0] === '?') return seeOther(action + go)
  const step = !/^(save|finish)?$/.test(go)
  return seeOther(
    step ? `${action}?length=${form.get('length')}&worksheet=${form.get('worksheet')}` : keptPage,
  )
}

/** Signing out wipes this device; what the server does not have yet is asked about first. */
async function signOut(request: Request): Promise<Response> {
  const native = request.clone()
  const discard = new URLSearchParams(await request.text()).has('discard')
  const unsent = (await allEntries<Kept>().catch(() => [])).some(isUnsent)
  if (unsent && !discard) return seeOther(leavingPage)
  try {
    return await vaultAlone(async () => {
      const answer = await fetch(native)
      await wipe().catch(() => {})
      return answer
    })
  } catch {
    return seeOther(leavingPage)
  }
}

/** Whoever leaves is gone, with network or without; what is kept here locks. */
async function leave(request: Request): Promise<Response> {
  const answer = await fetch(request).catch(() => Response.redirect(elsewhere, 303))
  await vaultAlone(lockVault).catch(() => {})
  return answer
}

async function deliver(): Promise<boolean> {
  const done = await flush().catch(() => false)
  news.postMessage('changed')
  return done
}

worker.addEventListener('message', (event) =>
  event.waitUntil(event.data === 'left' ? vaultAlone(lockVault) : deliver()),
)

worker.addEventListener('sync' as 'message', (event) =>
  // A refusal makes the browser try again later.
  event.waitUntil(deliver().then((done) => done || Promise.reject(new Error('still waiting')))),
)
