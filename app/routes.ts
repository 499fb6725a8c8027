import { checkIn } from './capabilities/check-in/routes.tsx'
import { createHttp } from './platform/http/app.ts'
import type { App } from './platform/http/context.ts'
import type { Platform } from './platform/platform.ts'
import { failurePages } from './workspaces/public/failures.tsx'

/** The map of the product: every capability's routes. */
export function createApp(platform: Platform): App {
  const app = createHttp(platform)
  failurePages(app)
  app.route('/', checkIn(platform))
  return app
}
