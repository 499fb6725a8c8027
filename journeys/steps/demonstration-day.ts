import { wallClock } from '../../app/platform/pure/wall-clock.ts'

const day = process.env.CONCORD_JOURNEYS_DAY ?? wallClock(new Date(), 'Europe/London').date

/** The demonstration has a day of its own, which is yesterday when midnight passes meanwhile. */
export const demonstrationDay = `/day?on=${day}`
