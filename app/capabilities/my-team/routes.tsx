import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/context.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import { MyTeamScreen } from './screens/my-team.tsx'

/** The person's way to what they and their team do together: /team. */
export function myTeam() {
  const routes = new Hono<AppEnv>()
  routes.get('/team', async (c) => {
    await asPerson(c, async () => {})
    return html(c, (page) => <MyTeamScreen page={page} />)
  })
  return routes
}
