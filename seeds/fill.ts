import type { Platform } from '../app/platform/platform.ts'
import { bulkSizes } from './bulk/shape.ts'
import { addPeople } from './bulk.ts'
import { seedDemonstration } from './demonstration.ts'

/** The demonstration service, and around it as many more people as its size says. */
export async function fillWithDemonstration(
  platform: Platform,
  adminUrl: string,
  size: 'small' | 'medium' | 'large',
): Promise<void> {
  await seedDemonstration(platform, adminUrl)
  if (size === 'small') return
  await addPeople({
    adminUrl,
    keys: platform.keys,
    people: bulkSizes[size],
    now: platform.now(),
    progress: (made) => platform.log.info('demonstration.people', { count: made }),
  })
}
