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
