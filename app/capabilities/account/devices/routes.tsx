import { Hono } from 'hono'
import type { AppEnv } from '../../../platform/http/context.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import type { Platform } from '../../../platform/platform.ts'
import { askingOf } from '../asking.server.ts'
import { DevicesScreen } from './screens/devices.tsx'

const outcomes: Record<string, 'ended' | 'endedOthers'> = { one: 'ended', others: 'endedOthers' }

/** Where the account is signed in, and ending it there. */
export function devices({ identity, now }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/account/devices', async (c) => {
    const { session } = await askingOf(c)
    const sessions = await identity.devices.list(session.accountId)
    const list = sessions
      .map(({ id, device, sharedDevice, createdAt, lastSeenAt }) => ({
        id,
        label: device,
        here: id === session.id,
        shared: sharedDevice,
        createdAt,
        lastSeenAt,
      }))
      .toSorted((a, b) => Number(b.here) - Number(a.here))
    const done = outcomes[c.req.query('done') ?? '']
    return html(c, (page) => <DevicesScreen page={page} devices={list} now={now()} done={done} />)
  })

  routes.post('/account/devices', async (c) => {
    const { session, hash } = await askingOf(c)
    const end = (await readForm(c)).get('end') ?? ''
    if (end === 'others') {
      await identity.devices.endOthers(session.accountId, hash)
      return c.redirect('/account/devices?done=others', 303)
    }
    // A device that is gone already, or never was this account's, ends in the same page.
    if (end !== session.id) await identity.devices.end(session.accountId, end)
    return c.redirect('/account/devices?done=one', 303)
  })

  return routes
}
