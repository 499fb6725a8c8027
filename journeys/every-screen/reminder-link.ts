import path from 'node:path'
import type { Page } from 'playwright-core'
import { stopToken } from '../../app/capabilities/reminders/links.ts'
import { loadKeyring } from '../../app/platform/crypto/keyring.ts'
import { asSuperuser } from '../kill/people.ts'
import { press } from '../steps/walk.ts'
import type { Concord } from '../support/concord.ts'

/** Turns reminders on, and gives the address that the next one will carry to be stopped by. */
export async function reminderLink(page: Page, { data }: Concord): Promise<string> {
  await page.goto('/reminders')
  await page.getByLabel('By email').check()
  await press(page, 'Save my reminders')
  await page.waitForURL('**/reminders?done=saved')
  const [slot] = await asSuperuser<{ id: string }>(
    data,
    'select slot_id as id from concord.reminder_slot where outcome is null',
  )
  return `/stop/${stopToken(loadKeyring(path.join(data, 'concord.key')), slot?.id ?? '')}`
}
