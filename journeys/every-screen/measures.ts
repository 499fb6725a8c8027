import type { Page } from 'playwright-core'
import { press } from '../steps/walk.ts'
import { linksOf } from './links.ts'

/** Where a person fills something in, looks at it again and puts it right. */
export async function measureAddresses(person: Page): Promise<{ person: (string | undefined)[] }> {
  const [goal] = await linksOf(person, '/measures', /^\/measures\/goals\/[\w-]+$/)
  const [filled] = await linksOf(person, '/measures/filled', /^\/measures\/filled\/[\w-]+$/)
  await person.goto(filled ?? '')
  await press(person, 'Put something right')
  await person.waitForURL('**/measures/correct/*')
  const correct = filled?.replace('/filled/', '/correct/')
  return {
    person: [
      ...['/measures', '/measures/filled', filled, `${correct}?at=all`, goal],
      ...['/measures/fill/phq-4', '/measures/fill/phq-4?at=review'],
    ],
  }
}

/** Where an administrator gives a measure the words that a licence covers, and sees them as people will. */
export async function ownWordsAddresses(admin: Page): Promise<string[]> {
  const words = '/service/measures/pseq-2/words'
  await admin.goto(words)
  const fields = {
    ...{
      holder: 'The holder',
      reference: 'Letter of May',
      'confirmed-by': 'The lead',
      copyright: 'A notice',
    },
    ...{ 'agreed-day': '4', 'agreed-month': '5', 'agreed-year': '2026' },
    ...{ 'question-pseq-2-1': 'A made-up question', 'question-pseq-2-2': 'Another made-up question' },
    ...{ 'answer-pseq-2-1-0': 'Not sure at all', 'answer-pseq-2-1-6': 'Wholly sure' },
  }
  for (const [name, typed] of Object.entries(fields)) await admin.locator(`[name="${name}"]`).fill(typed)
  await press(admin, 'Save and look at them')
  await admin.waitForURL('**/preview')
  return ['/service/measures/pseq-2', words, '/service/measures/pseq-2/preview']
}
