import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/context.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { readNextVisit } from '../visits/next.reads.server.ts'
import { MyTeamScreen } from './screens/my-team.tsx'

/** The person's way to what they and their team do together: /team. */
export function myTeam(platform: Platform) {
  const routes = new Hono<AppEnv>()
  routes.get('/team', async (c) => {
    const visit = await asPerson(c, (tx, { personId }) =>
      readNextVisit(tx, platform.keys, personId, platform.now()),
    )
    return html(c, (page) => <MyTeamScreen page={page} visit={visit} />)
  })
  return routes
}
