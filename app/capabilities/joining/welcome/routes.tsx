import { Hono } from 'hono'
import type { AppEnv } from '../../../platform/http/context.ts'
import { NotFound } from '../../../platform/http/failures.ts'
import { html } from '../../../platform/http/html.ts'
import { asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { WelcomeScreen } from './screens/welcome.tsx'

const steps = ['1', '2', '3'] as const

/** The three short pages everyone meets first: your pain is real; who sees what; nobody watches live. */
export function welcome(_: Platform) {
  const routes = new Hono<AppEnv>()
  routes.get('/welcome/:step', async (c) => {
    const step = steps.find((each) => each === c.req.param('step'))
    await asPerson(c, async () => {})
    if (!step) throw new NotFound()
    return html(c, (page) => <WelcomeScreen page={page} step={step} />)
  })
  return routes
}
