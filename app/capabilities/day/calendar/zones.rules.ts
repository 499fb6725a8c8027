import { isZone } from '../../../platform/pure/wall-clock.ts'

// Outlook names zones in words of its own; these are where people who see somebody in the same working day are likely to be.
const windows: Record<string, string> = {
  'gmt standard time': 'Europe/London',
  'greenwich standard time': 'Africa/Abidjan',
  utc: 'UTC',
  'w. europe standard time': 'Europe/Berlin',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'romance standard time': 'Europe/Paris',
  'e. europe standard time': 'Europe/Chisinau',
  'fle standard time': 'Europe/Kiev',
  'gtb standard time': 'Europe/Bucharest',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'pacific standard time': 'America/Los_Angeles',
  'india standard time': 'Asia/Kolkata',
  'aus eastern standard time': 'Australia/Sydney',
  'new zealand standard time': 'Pacific/Auckland',
}

/** The zone that a calendar names: as the world's list has it, with a maker's prefix before that, or as Outlook says it. */
export function zoneNamed(name: string): string | undefined {
  const own = name.trim()
  const tail = /[^/]+\/[^/]+$/.exec(own)?.[0] ?? own
  return windows[own.toLowerCase()] ?? [own, tail].find((each) => /^[A-Z]/.test(each) && isZone(each))
}
