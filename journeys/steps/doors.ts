import { expect } from 'vitest'
import type { Walk } from './walk.ts'

const doors = (id: string) =>
  [
    ['GET', `/people/${id}`],
    ['GET', `/people/${id}/print`],
    ['GET', `/people/${id}/joined`],
    ['POST', `/people/${id}/joined`],
    ['POST', `/people/${id}/reviewed`],
    ['POST', `/people/${id}/reviewed/undo`],
  ] as const

/** Every way in to this person answers, to whoever walks, exactly as for an id that never was. */
export async function expectNothingThere(
  walk: Walk,
  at: { url: string },
  personId: string,
  name: string,
): Promise<void> {
  const never = '0199d7c0-1234-7000-8000-0123456789ab'
  const unknown = doors(never)
  for (const [place, [method, path]] of doors(personId).entries()) {
    const known = await answer(walk, at, method, path)
    const other = await answer(walk, at, method, unknown[place]?.[1] ?? '')
    expect(known.status, `${method} ${path}`).toBe(404)
    expect(known, `${method} ${path}`).toEqual(other)
    expect(known.body).not.toContain(name)
  }
  const list = await answer(walk, at, 'GET', '/caseload')
  expect(list.status).toBe(200)
  expect(list.body).not.toContain(personId)
  expect(list.body).not.toContain(name)
}

async function answer({ page }: Walk, { url }: { url: string }, method: string, path: string) {
  const response = await page.request.fetch(`${url}${path}`, {
    method,
    maxRedirects: 0,
    headers: method === 'POST' ? { origin: url } : {},
    ...(method === 'POST' ? { form: { answer: 'yes' } } : {}),
  })
  const { date: _, 'content-security-policy': policy = '', ...headers } = response.headers()
  const unsaid = (words: string) => words.replaceAll(/nonce(="|-)[\w+/=-]+/g, 'nonce')
  return {
    status: response.status(),
    headers: { ...headers, policy: unsaid(policy) },
    body: unsaid(await response.text()),
  }
}
