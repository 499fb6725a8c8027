import { Hono } from 'hono'
import type { AppEnv } from '../../../platform/http/context.ts'
import { NotFound } from '../../../platform/http/failures.ts'
import { html } from '../../../platform/http/html.ts'
import { packById } from '../packs/content.reads.server.ts'
import { keptInstruments } from './here.contract.ts'
import { OfflineFillScreen } from './screens/offline-fill.tsx'
import { OfflineMeasuresScreen } from './screens/offline-measures.tsx'

/** Pages that a device keeps, so that what was begun goes on without internet. They hold nothing about anybody. */
export function measuresHere() {
  const routes = new Hono<AppEnv>()
  routes.get('/offline/measures', (c) => {
    const open = keptInstruments.flatMap((name) => packById(name) ?? [])
    c.header('cache-control', 'no-cache')
    return html(c, (page) => (
      <OfflineMeasuresScreen
        page={{ ...page, signedIn: false }}
        packs={open.filter(({ pack }) => pack.offered === 'open')}
      />
    ))
  })

  routes.get('/offline/measures/:instrument', (c) => {
    const name = c.req.param('instrument')
    const pack = keptInstruments.some((each) => each === name) ? packById(name) : undefined
    if (!pack) throw new NotFound()
    c.header('cache-control', 'no-cache')
    return html(c, (page) => <OfflineFillScreen page={{ ...page, signedIn: false }} pack={pack} />)
  })
  return routes
}
