import path from 'node:path'
import { wallClock } from '../../app/platform/pure/wall-clock.ts'
import { buildAll } from '../../build/steps/all.ts'
import { startConcord } from './concord.ts'

/**
 * Journeys go through what is built: it is built afresh before the first of them. Most of them begin in the demonstration,
 * which is made once and copied.
 */
export default async function setup(): Promise<() => Promise<void>> {
  await buildAll()
  const demonstration = await startConcord({ env: { CONCORD_DEMO: 'on' } })
  await demonstration.end()
  process.env.CONCORD_JOURNEYS_DAY = wallClock(new Date(), 'Europe/London').date
  process.env.CONCORD_JOURNEYS_FROM = demonstration.data
  process.env.CONCORD_JOURNEYS_PASSED = path.join(path.dirname(demonstration.data), 'passed')
  return demonstration.stop
}
