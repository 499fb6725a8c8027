import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/context.ts'
import type { Platform } from '../../platform/platform.ts'
import { inboxRoutes } from './inbox-routes.tsx'
import { personRoutes } from './person-routes.tsx'
import { professionalRoutes } from './professional-routes.tsx'
import { serviceRoutes } from './service-routes.tsx'

/** Messages between a person and a team, and what a service names before they are on. */
export function messages(platform: Platform) {
  const routes = new Hono<AppEnv>()
  for (const part of [personRoutes, professionalRoutes, inboxRoutes, serviceRoutes])
    routes.route('/', part(platform))
  return routes
}
