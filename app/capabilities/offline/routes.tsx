import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/context.ts'
import { html } from '../../platform/http/html.ts'
import { KeptScreen } from './screens/kept.tsx'
import { LeavingScreen } from './screens/leaving.tsx'

/** Pages the device keeps for when there is no internet. They hold nothing about anybody. */
export function offline() {
  const routes = new Hono<AppEnv>()
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
