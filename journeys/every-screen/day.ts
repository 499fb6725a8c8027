import type { Page } from 'playwright-core'
import { demonstrationDay } from '../steps/demonstration-day.ts'
import { press } from '../steps/walk.ts'
import { linksOf } from './links.ts'

const file = [
  'BEGIN:VCALENDAR',
  ...['BEGIN:VEVENT', 'UID:screens', 'DTSTART:20200101T090000Z', 'RRULE:FREQ=DAILY', 'SUMMARY:Clinic'],
  ...['END:VEVENT', 'a line that is none', 'END:VCALENDAR'],
].join('\r\n')

/** A professional's day, a line of it, and a calendar file that was given. */
export async function dayAddresses(page: Page): Promise<string[]> {
  const [line] = await linksOf(page, demonstrationDay, /^\/day\/lines\//)
  const [brief] = await linksOf(page, demonstrationDay, /^\/people\/[\w-]+\?day=/)
  await page.goto('/day/import')
  const given = { name: 'diary.ics', mimeType: 'text/calendar', buffer: Buffer.from(file) }
  await page.locator('input[type=file]').setInputFiles(given)
  await press(page, 'Show me what it holds')
  await page.waitForURL('**/day/import/look')
  return [
    '/day',
    '/day/new',
    ...(line ? [line] : []),
    ...(brief ? [brief] : []),
    '/day/import',
    '/day/import/look',
  ]
}

/** What is suggested, on both sides: what Amira pointed to, and what waits for Sam. */
export async function suggestionAddresses(person: Page, about: string) {
  const [waiting] = await linksOf(person, '/suggestions', /^\/suggestions\/[\da-f-]{36}$/)
  return {
    person: ['/suggestions', ...(waiting ? [waiting] : []), '/suggestions/contact'],
    professional: [`/people/${about}/suggest`, `/people/${about}/suggest/two-minute-breath`],
  }
}
