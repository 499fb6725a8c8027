import type { Page } from 'playwright-core'
import { press } from '../steps/walk.ts'
import { linksOf } from './links.ts'

const item = (linkId: string, valueInteger: number) => ({ linkId, answer: [{ valueInteger }] })
const peg = (pain: number, authored: string, more: object = {}) => ({
  resource: {
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'https://elsewhere.example/Questionnaire/91148-7',
    status: 'completed',
    authored,
    item: [item('75893-8', pain), item('91145-3', 5), item('91146-1', 4)],
    ...more,
  },
})
const file = (...entry: object[]) => ({
  name: 'data.json',
  mimeType: 'application/fhir+json',
  buffer: Buffer.from(JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry })),
})

async function give(page: Page, given: ReturnType<typeof file>): Promise<void> {
  await page.goto('/import')
  await page.locator('input[type=file]').setInputFiles(given)
  await press(page, 'Show me what it holds')
  await page.waitForURL('**/import/look')
}

/** A file that was brought in, what was kept of it, and one that waits and asks who is who. */
export async function importAddresses(page: Page): Promise<string[]> {
  const kept = { resource: { resourceType: 'Condition', code: { text: 'Chronic primary pain' } } }
  await give(page, file(peg(6, '2026-03-02'), peg(12, '2026-03-09'), kept))
  await press(page, 'Bring it in')
  await page.waitForURL(/\/import\/[\da-f-]{36}$/)
  const done = new URL(page.url()).pathname
  const [raw] = await linksOf(page, '/import/kept', /^\/import\/kept\/[\da-f-]{36}$/)
  const somebody = { subject: { reference: 'Patient/1', display: 'Sam O.' } }
  await give(page, file(peg(5, '2026-03-16', somebody), peg(99, '2026-03-23'), kept))
  return ['/import', done, '/import/kept', ...(raw ? [raw] : []), '/import/look', '/import/look?me=0']
}
