import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { SignedIn } from './people.ts'

/** One check-in as its person sees it: written once, sent until somebody says that it is kept. */
export type Entry = { person: string; key: string; deviceAt: string; location: string; sent: number }

export type Stream = {
  kept: Entry[]
  /** Stops writing new ones; resolves when the last of each person is kept. */
  end: () => Promise<void>
}

const patience = 120_000

/** Each person writes one check-in after another, and sends each until it is acknowledged. */
export function startStream(url: string, people: SignedIn[]): Stream {
  const kept: Entry[] = []
  let ending = false
  const write = async (one: SignedIn, at: number) => {
    for (let turn = 0; !ending; turn++) {
      // Every moment is another, so that a check-in that was kept twice shows as two of the same moment.
      const deviceAt = new Date(Date.UTC(2020, 0, 1) + (at * 10_000_000 + turn) * 1000).toISOString()
      const entry = await sendUntilKept(url, one, { person: one.person, key: randomUUID(), deviceAt })
      kept.push(entry)
      // Now and then the answer is lost on its way and the person's device sends once more.
      if (turn % 7 === 0) await send(url, one, entry)
    }
  }
  const writing = Promise.all(people.map(write))
  // A fault shows when the stream is ended, not as a rejection that nobody handles.
  writing.catch(() => {})
  return {
    kept,
    async end() {
      ending = true
      await writing
    },
  }
}

async function sendUntilKept(
  url: string,
  one: SignedIn,
  entry: Omit<Entry, 'location' | 'sent'>,
): Promise<Entry> {
  const until = Date.now() + patience
  for (let sent = 1; Date.now() < until; sent++) {
    const location = await send(url, one, entry)
    if (location) return { ...entry, location, sent }
    await wait(10)
  }
  throw new Error('a check-in was never acknowledged')
}

/** Posts the form; where it was kept, or nothing when there was no clear answer. */
async function send(
  url: string,
  { person, cookie }: SignedIn,
  { key, deviceAt }: Pick<Entry, 'key' | 'deviceAt'>,
): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/check-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: url },
      body: new URLSearchParams({
        key,
        person,
        life: '3',
        note: 'A quiet day in the garden',
        'device-at': deviceAt,
      }),
      signal: AbortSignal.timeout(10_000),
    })
    await response.arrayBuffer()
    if (response.status === 303) return keptAt(response.headers.get('location'))
    if (response.status < 500) throw new Refused(`a check-in was answered with ${response.status}`)
  } catch (error) {
    if (error instanceof Refused) throw error
  }
  return undefined
}

class Refused extends Error {}

function keptAt(location: string | null): string {
  if (!location?.startsWith('/check-in/')) throw new Refused(`a check-in led to ${location}`)
  return location
}
