import { Hono } from 'hono'
import type { Viewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { AppEnv } from '../../platform/http/context.ts'
import { html } from '../../platform/http/html.ts'
import { asAnyone } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { readRooms } from '../account/reads.server.ts'
import { type Comer, wayIn } from './rules.ts'
import { FrontScreen } from './screens/front.tsx'

/** The first page: what Concord is, or straight to the room of whoever is signed in. */
export function room({ identity }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/', async (c) => {
    const way = wayIn(await asAnyone(c, comer))
    if ('show' in way) return html(c, (page) => <FrontScreen page={{ ...page, signedIn: false }} />)
    if ('go' in way) return c.redirect(way.go, 303)
    if (c.var.sessionHash !== undefined) await identity.chooseMembership(c.var.sessionHash, way.enter)
    return c.redirect('/', 303)
  })

  return routes
}

async function comer(tx: Tx, viewer: Viewer | undefined): Promise<Comer> {
  if (!viewer) return { kind: 'nobody' }
  if (viewer.kind !== 'newcomer') return viewer
  const { own, memberships } = await readRooms(tx, viewer)
  return {
    kind: 'newcomer',
    memberships: memberships.map((each) => each.membershipId),
    askedIn: own === true,
  }
}
