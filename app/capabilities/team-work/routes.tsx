import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/context.ts'
import type { Platform } from '../../platform/platform.ts'
import { explanations } from './explanation/routes.tsx'
import { rounds } from './round/routes.tsx'

/** What a team says and decides together about one person, where the person can read it. */
export function teamWork(platform: Platform) {
  const routes = new Hono<AppEnv>()
  routes.route('/', explanations(platform))
  routes.route('/', rounds(platform))
  return routes
}
