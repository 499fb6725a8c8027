import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/context.ts'
import { html } from '../../platform/http/html.ts'
import { clearIfRevoked } from '../../platform/http/revoked.ts'
import { asAnyone } from '../../platform/http/session.ts'
import { lifetimeOf } from '../../platform/identity/lifetimes.ts'
import type { Platform } from '../../platform/platform.ts'
import type { MeasuresHere } from '../measures/filling/here.contract.ts'
import { readMeasuresHere } from '../measures/filling/here.reads.server.ts'
import { readPublished } from '../programme/library/published.reads.server.ts'
import type { Mine } from '../programme/mine/contract.ts'
import { readMine } from '../programme/mine/mine.reads.server.ts'
import { DeviceScreen } from './screens/device.tsx'
import { KeptScreen } from './screens/kept.tsx'
import { LeavingScreen } from './screens/leaving.tsx'
import { OpenOfflineScreen } from './screens/open-offline.tsx'

/** Pages the device keeps for when there is no internet. They hold nothing about anybody. */
export function offline({ keys, identity, demonstration }: Platform) {
  const routes = new Hono<AppEnv>()

  /** What of a person opens on their own device. Whoever has no such session, or has it no more, is told so. */
  routes.get('/offline/mine.json', async (c) => {
    const { sessionHash } = c.var
    const session = sessionHash === undefined ? undefined : await identity.session(sessionHash)
    const found = await asAnyone(c, async (tx, viewer) => {
      if (viewer?.kind !== 'person') return undefined
      const { personId } = viewer
      const published = await readPublished(tx, demonstration)
      return {
        person: personId,
        ...(await readMine(tx, keys, personId, published)),
        measures: await readMeasuresHere(tx, keys, personId),
      }
    })
    if (!found || !session)
      return c.json({ outcome: (await clearIfRevoked(c)) ? 'revoked' : 'signed-out' }, 401)
    return c.json({ ...found, idleMinutes: lifetimeOf(session).idleMinutes } satisfies Mine & {
      measures: MeasuresHere
    })
  })

  routes.get('/offline/device', (c) => {
    c.header('cache-control', 'no-cache')
    return html(c, (page) => <DeviceScreen page={{ ...page, signedIn: false }} />)
  })

  routes.get('/offline/open', (c) => {
    c.header('cache-control', 'no-cache')
    return html(c, (page) => <OpenOfflineScreen page={{ ...page, signedIn: false }} />)
  })
  routes.get('/offline/kept', (c) => {
    c.header('cache-control', 'no-cache')
    return html(c, (page) => <KeptScreen page={{ ...page, signedIn: false }} />)
  })
  routes.get('/offline/leaving', (c) => {
    c.header('cache-control', 'no-cache')
    return html(c, (page) => <LeavingScreen page={{ ...page, signedIn: false }} />)
  })
  return routes
}
