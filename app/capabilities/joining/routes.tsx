import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/context.ts'
import type { Platform } from '../../platform/platform.ts'
import { invitations } from './invitations/routes.tsx'
import { join } from './join.routes.tsx'
import { signUp } from './sign-up/routes.tsx'
import { welcome } from './welcome/routes.tsx'

/** From an invitation to a place of one's own. */
export function joining(platform: Platform) {
  const routes = new Hono<AppEnv>()
  for (const part of [invitations, join, signUp, welcome]) routes.route('/', part(platform))
  return routes
}
