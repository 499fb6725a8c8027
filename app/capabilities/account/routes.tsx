import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/context.ts'
import { html } from '../../platform/http/html.ts'
import { asSignedIn } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { askingOf } from './asking.server.ts'
import { details } from './details/routes.tsx'
import { devices } from './devices/routes.tsx'
import { passkeys } from './passkeys/routes.tsx'
import { readRooms } from './reads.server.ts'
import { recovery } from './recovery/routes.tsx'
import { hasChoice } from './rules.ts'
import { OverviewScreen } from './screens/overview.tsx'
import { signIn } from './sign-in/routes.tsx'
import { twoStep } from './two-step/routes.tsx'

/** Everything about getting in, and about the account itself. */
export function account(platform: Platform) {
  const { identity } = platform
  const routes = new Hono<AppEnv>()

  routes.get('/account', async (c) => {
    const { session } = await askingOf(c)
    const { accountId } = session
    const [rooms, email, { state }, ownPasskeys, ownDevices] = await Promise.all([
      asSignedIn(c, readRooms),
      identity.emailOf(accountId),
      identity.twoStepState(accountId),
      identity.passkeys.list(accountId),
      identity.devices.list(accountId),
    ])
    const done = c.req.query('done') === 'password' ? 'password' : undefined
    return html(c, (page) => (
      <OverviewScreen
        page={page}
        email={email ?? ''}
        twoStep={state === 'on'}
        passkeys={ownPasskeys.length}
        devices={ownDevices.length}
        severalRooms={hasChoice(rooms)}
        ownRoom={rooms.own === true}
        done={done}
      />
    ))
  })

  for (const part of [signIn, recovery, details, twoStep, passkeys, devices])
    routes.route('/', part(platform))
  return routes
}
