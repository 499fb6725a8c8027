import { randomUUID } from 'node:crypto'

type Look = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>

/** Words of a service's own for an instrument that has none here. */
export async function measureWords(all: Look) {
  const words = {
    id: 'pgic',
    version: '1.0.0',
    agreement: { holder: 'The holder', reference: 'A letter', agreedOn: '2026-05-04' },
    copyright: 'The notice',
    items: { 'pgic-1': { text: 'A question' } },
  }
  await all(
    `insert into concord.site_instrument_text (service_id, text_id, instrument, words, confirmed_by, added_by, added_at)
     select service_id, $1, 'pgic', $2, 'A lead', membership_id, now() from concord.membership where role = 'admin' limit 1`,
    [randomUUID(), JSON.stringify(words)],
  )
  return { measureWords: 'pgic' }
}
