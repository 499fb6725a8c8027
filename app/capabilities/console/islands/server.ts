import type { Kept } from '../contract.ts'

export type Answer = 'kept' | 'other' | 'signed-out' | 'no-answer'

/** Sends what is sealed. A page to sign in on is no answer. */
export async function send(path: string, body: unknown): Promise<Answer> {
  try {
    const answer = await fetch(`/console/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
    })
    if (answer.status === 201) return 'kept'
    if (answer.status === 409) return 'other'
    return answer.type === 'opaqueredirect' || answer.status === 404 ? 'signed-out' : 'no-answer'
  } catch {
    return 'no-answer'
  }
}

/** All that is kept, sealed; undefined when there is no answer. */
export async function readKept(): Promise<Kept | undefined> {
  try {
    const answer = await fetch('/console/kept.json', { redirect: 'manual', cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as Kept) : undefined
  } catch {
    return undefined
  }
}
