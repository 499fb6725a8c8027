import { sealForm, wordsOf } from '../../../platform/browser/seal.ts'
import { allEntries, dropEntries, fact, inStore } from '../../../platform/browser/store.ts'
import { type Answer, type Kept, replacesField } from '../contract.ts'
import { afterAnswer, inOrder, isOldNews, mayBeSent, nextPlace, stopsAt } from '../rules.ts'
import { changeKept, oneKept } from './entries.ts'

const patience = 8000

/** Keeps a form on this device, sealed. What it takes the place of goes in the same transaction. */
export async function keep(action: string, form: URLSearchParams, now = Date.now()): Promise<string> {
  const key = form.get('key') ?? crypto.randomUUID()
  const person = form.get('person') ?? (await fact<string>('person')) ?? ''
  const replaces = form.get(replacesField)
  form.delete(replacesField)
  const sealed = await sealForm({ key, person }, form.toString())
  await inStore<Kept[]>((entries) => {
    if (replaces) entries.delete(replaces)
    const others = entries.getAll()
    others.onsuccess = () => {
      const place = nextPlace(others.result)
      entries.put({ key, person, place, at: now, action, state: 'waiting', sealed } satisfies Kept)
    }
    return others
  })
  return key
}

type Said = { answer: Answer; problems?: boolean; gone?: boolean }

/** Sends one entry, once at a time however many ask, and writes down what became of it. */
export function send(key: string): Promise<Said> {
  return navigator.locks.request(`concord ${key}`, async () => {
    const entry = await oneKept(key)
    if (!entry) return { answer: undefined, gone: true }
    if (entry.location) return { answer: { status: 201, location: entry.location } }
    const words = await wordsOf(entry)
    if (words === undefined) {
      await changeKept(key, (now) => ({ ...now, state: 'unreadable' }))
      return { answer: { status: 410 } }
    }
    const said = await post(entry.action, words)
    await changeKept(key, (now) => afterAnswer(now, said.answer))
    return said
  })
}

async function post(action: string, words: string): Promise<Said> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { 'x-concord-replay': '1', 'content-type': 'application/x-www-form-urlencoded' },
      body: words,
      // A redirect is never success: a sign-in page looks like one.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    const said = await response.json().catch(() => ({}))
    return { answer: { status: response.status, location: said.location }, problems: Boolean(said.problems) }
  } catch {
    return { answer: undefined }
  }
}

/** Sends what waits for whoever is signed in here; true when nothing of theirs is left waiting. */
export async function flush(): Promise<boolean> {
  const person = await fact<string>('person')
  const entries = inOrder(await allEntries<Kept>())
  const now = Date.now()
  const old = entries.filter((entry) => isOldNews(entry, now)).map(({ key }) => key)
  if (old.length > 0) await dropEntries(old)
  for (const { key } of entries.filter((entry) => mayBeSent(entry, person))) {
    const { answer, gone } = await send(key)
    if (!gone && stopsAt(answer)) return false
  }
  return true
}
