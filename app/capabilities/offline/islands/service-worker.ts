import { isSaved, isUnsent } from '../rules.ts'
import { flush, keep, send } from './queue.ts'
import { allKept, dropKept, wipe } from './store.ts'

declare const CONCORD_ASSETS: Record<string, string>
declare const CONCORD_BUILD: string

const worker = self as unknown as ServiceWorkerGlobalScope & {
  registration: { sync?: { register: (tag: string) => Promise<void> } }
}
const cacheName = `concord-${CONCORD_BUILD}`
const checkInPage = '/check-in/offline'
const keptPage = '/offline/kept'
const leavingPage = '/offline/leaving'
const pages = [checkInPage, keptPage, leavingPage, '/help-now']
const news = new BroadcastChannel('concord')

worker.addEventListener('install', (event) => {
  worker.skipWaiting()
  event.waitUntil(fill())
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name)
      await worker.registration.navigationPreload?.enable()
      await worker.clients.claim()
    })(),
  )
})

/** Public files and pages alone; nothing that is anybody's is ever put into a cache. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName)
  const files = Object.values(CONCORD_ASSETS).filter((at) => /(\.css|\.js|\.svg|-latin-wght\S+)$/.test(at))
  await cache.addAll([...files, ...pages])
  const help = await (await cache.match('/help-now'))?.text()
  await cache.addAll([...new Set(help?.match(/\/help-now\/[\w-]+/g))])
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  if (request.method === 'POST' && request.mode === 'navigate') {
    if (pathname === '/check-in') event.respondWith(checkIn(request))
    if (pathname === '/sign-out') event.respondWith(signOut(request))
  }
  if (request.method !== 'GET') return
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate') event.respondWith(page(event, pathname))
})

const seeOther = (at: string) => Response.redirect(new URL(at, location.origin).href, 303)

async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

async function page(event: FetchEvent, pathname: string): Promise<Response> {
  try {
    const preloaded: Response | undefined = await event.preloadResponse
    const fresh = preloaded ?? (await fetch(event.request))
    if (fresh.ok && /^\/help-now(\/|$)/.test(pathname)) {
      const copy = fresh.clone()
      event.waitUntil(caches.open(cacheName).then((cache) => cache.put(pathname, copy)))
    }
    event.waitUntil(deliver())
    return fresh
  } catch {
    return (await caches.match(pathname)) ?? (await caches.match(checkInPage)) ?? Response.error()
  }
}

/** A check-in is kept first and sent then, so that no moment without network, power or patience can lose it. */
async function checkIn(request: Request): Promise<Response> {
  const native = request.clone()
  let key: string
  try {
    key = await keep(new URLSearchParams(await request.text()))
  } catch {
    // This browser keeps nothing. The page stays as it is, words and all, and says so.
    return fetch(native).catch(() => {
      news.postMessage('refused')
      return new Response(null, { status: 204 })
    })
  }
  const { answer, problems } = await send(key)
  if (isSaved(answer)) {
    await dropKept([key])
    return seeOther(answer?.location ?? keptPage)
  }
  if (problems) {
    await dropKept([key])
    return fetch(native)
  }
  await worker.registration.sync?.register('check-in').catch(() => {})
  news.postMessage('changed')
  return seeOther(keptPage)
}

/** Signing out wipes this device; what the server does not have yet is asked about first. */
async function signOut(request: Request): Promise<Response> {
  const native = request.clone()
  const discard = new URLSearchParams(await request.text()).has('discard')
  const unsent = (await allKept().catch(() => [])).some(isUnsent)
  if (unsent && !discard) return seeOther(leavingPage)
  try {
    const answer = await fetch(native)
    await wipe().catch(() => {})
    return answer
  } catch {
    return seeOther(leavingPage)
  }
}

async function deliver(): Promise<boolean> {
  const done = await flush().catch(() => false)
  news.postMessage('changed')
  return done
}

worker.addEventListener('message', (event) => event.waitUntil(deliver()))

worker.addEventListener('sync' as 'message', (event) =>
  // A refusal makes the browser try again later.
  event.waitUntil(deliver().then((done) => done || Promise.reject(new Error('still waiting')))),
)
