import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/context.ts'
import type { Platform } from '../../platform/platform.ts'
import { agendaRoutes } from './agenda.routes.tsx'
import { checkRoutes } from './check.routes.tsx'
import { copyRoutes } from './copy.routes.tsx'
import { entryRoutes } from './entry.routes.tsx'
import { personSeating, professionalSeating } from './seat.server.ts'
import { visitRoutes } from './visit.routes.tsx'

/** Visits, for the person at /visits and for professionals at /people/:id/visits. */
export function visits(platform: Platform) {
  const routes = new Hono<AppEnv>()
  for (const seating of [personSeating(platform), professionalSeating(platform)]) {
    visitRoutes(routes, platform, seating)
    agendaRoutes(routes, platform, seating)
    entryRoutes(routes, platform, seating)
    checkRoutes(routes, platform, seating)
  }
  copyRoutes(routes, platform, professionalSeating(platform))
  return routes
}
