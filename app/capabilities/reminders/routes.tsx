import { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asAnyone, asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem, Typed } from '../../platform/pure/form.ts'
import { addDevice, pauseReminders, resumeReminders, setReminders, stopReminders } from './actions.server.ts'
import { devicesPath, offPath, pausePath, remindersPath, stopPath } from './addresses.contract.ts'
import { stopMac } from './links.ts'
import { countDevices, readReminders, readStopLink } from './reads.server.ts'
import { PauseScreen } from './screens/pause.tsx'
import { RemindersScreen } from './screens/reminders.tsx'
import { StopScreen } from './screens/stop.tsx'
import { stopByLink, stopOnDevice } from './store.server.ts'

/** Reminders to pause: off unless somebody turns them on, and stopped with one tap. */
export function reminders(platform: Platform) {
  const { keys, push, now } = platform
  const routes = new Hono<AppEnv>()

  routes.get(remindersPath, (c) => shown(c, {}))

  routes.post(remindersPath, async (c) => {
    const form = await readForm(c)
    const result = await asPerson(c, (tx, viewer) => setReminders(tx, platform, viewer, form, now()))
    if (result === 'other-words') throw new Unreadable(422)
    if (result.ok) return c.redirect(result.value.location, 303)
    return shown(c, { typed: result.typed, problems: result.problems })
  })

  routes.post(`${remindersPath}/pause`, async (c) => {
    const form = await readForm(c)
    const result = await asPerson(c, (tx, viewer) => pauseReminders(tx, platform, viewer, form, now()))
    return result.ok ? c.redirect(result.value.location, 303) : shown(c, { problems: result.problems })
  })

  routes.post(`${remindersPath}/resume`, async (c) => {
    await asPerson(c, (tx, viewer) => resumeReminders(tx, platform, viewer, now()))
    return c.redirect(`${remindersPath}?done=resumed`, 303)
  })

  routes.post(`${remindersPath}/stop`, async (c) => {
    await asPerson(c, (tx, viewer) => stopReminders(tx, viewer, now()))
    return c.redirect(`${remindersPath}?done=stopped`, 303)
  })

  routes.post(devicesPath, async (c) => {
    const form = await readForm(c)
    const kept = await asPerson(c, (tx, viewer) => addDevice(tx, platform, viewer, form, now()))
    return c.body(null, kept ? 201 : 400)
  })

  // A browser that is signed out can still say that it wants no more; whether it had any is nobody's business.
  routes.post(offPath, async (c) => {
    const mac = keys.mac('push-endpoint', (await readForm(c)).get('endpoint') ?? '')
    await asAnyone(c, (tx) => stopOnDevice(tx, mac, now()))
    return c.body(null, 204)
  })

  routes.get(pausePath, (c) => html(c, (page) => <PauseScreen page={page} />))

  // Mail programs open links by themselves: opening one shows a button, and only pressing it stops anything.
  routes.get(`${stopPath}:token`, async (c) => {
    const link = await asAnyone(c, (tx) => readStopLink(tx, stopMac(keys, c.req.param('token')), now()))
    if (!link) throw new NotFound()
    return html(c, (page) => <StopScreen page={page} state={link} action={c.req.path} />)
  })

  routes.post(`${stopPath}:token`, async (c) => {
    const mac = stopMac(keys, c.req.param('token'))
    const [stopped, link] = await asAnyone(c, async (tx) => [
      await stopByLink(tx, mac, now()),
      await readStopLink(tx, mac, now()),
    ])
    if (!link) throw new NotFound()
    return html(c, (page) => (
      <StopScreen page={page} state={stopped ? 'stopped' : link} action={c.req.path} />
    ))
  })

  const shown = async (c: AppContext, { typed, problems = [] }: { typed?: Typed; problems?: Problem[] }) => {
    const found = await asPerson(c, async (tx, { personId }) => ({
      reminders: await readReminders(tx, personId),
      devices: await countDevices(tx, personId),
    }))
    return html(
      c,
      (page) => (
        <RemindersScreen
          page={page}
          {...found}
          formKey={newId(now())}
          pushKey={push?.publicKey}
          now={now()}
          done={c.req.query('done')}
          typed={typed}
          problems={problems}
        />
      ),
      problems.length > 0 ? 400 : 200,
    )
  }

  return routes
}
