import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asMember } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Problem, parseForm, type Typed } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import { HolidaysScreen } from './screens/holidays.tsx'
import { HoursScreen } from './screens/hours.tsx'
import { ServiceAwayScreen } from './screens/service-away.tsx'
import { ServiceCoverScreen } from './screens/service-cover.tsx'
import { ServiceMessagesScreen } from './screens/service-messages.tsx'
import { SwitchForm } from './service.contract.ts'
import { readServiceDesk, readTeamCover } from './service.reads.server.ts'
import { addHoliday, changeCover, changeSetting, noteAbsence } from './service.server.ts'
import { removeHoliday, switchMessages, withdrawAbsence } from './service.store.server.ts'

type Refused = { typed?: Typed; problems?: Problem[] }
const admin = ['admin'] as const
const root = '/service/messages'

/** Where an administrator names what messages need before they are on: /service/messages. */
export function serviceRoutes({ now }: Platform) {
  const routes = new Hono<AppEnv>()
  const deskOf = (c: AppContext) =>
    asMember(c, admin, (tx, viewer) => readServiceDesk(tx, viewer.serviceId, now()))
  const status = ({ problems }: Refused) => (problems ? 400 : 200)

  routes.get(root, async (c) => {
    const desk = await deskOf(c)
    return html(c, (page) => <ServiceMessagesScreen page={page} desk={desk} />)
  })

  routes.post(`${root}/switch`, async (c) => {
    const parsed = parseForm(SwitchForm, await readForm(c))
    if (!parsed.ok) throw new Unreadable(422)
    const on = parsed.value.on === 'yes'
    const done = await asMember(c, admin, (tx, viewer) => switchMessages(tx, viewer.serviceId, on, now()))
    // Nothing can be turned on or off before it is named.
    return c.redirect(done ? root : `${root}/hours`, 303)
  })

  const hoursPage = async (c: AppContext, refused: Refused = {}) => {
    const { setting } = await deskOf(c)
    return html(c, (page) => <HoursScreen page={page} setting={setting} {...refused} />, status(refused))
  }
  routes.get(`${root}/hours`, (c) => hoursPage(c))
  routes.post(`${root}/hours`, async (c) => {
    const form = await readForm(c)
    const result = await asMember(c, admin, (tx, viewer) => changeSetting({ tx, viewer, at: now() }, form))
    return result.ok ? c.redirect(root, 303) : hoursPage(c, result)
  })

  const coverPage = async (c: AppContext, refused: Refused = {}) => {
    const id = c.req.param('id') ?? ''
    const found = await asMember(
      c,
      admin,
      async (tx, viewer) => isId(id) && readTeamCover(tx, viewer.serviceId, id),
    )
    if (!found) throw new NotFound()
    return html(c, (page) => <ServiceCoverScreen page={page} {...found} {...refused} />, status(refused))
  }
  routes.get(`${root}/cover/:id`, (c) => coverPage(c))
  routes.post(`${root}/cover/:id`, async (c) => {
    const form = await readForm(c)
    const id = c.req.param('id')
    const result = await asMember(c, admin, async (tx, viewer) => {
      if (!isId(id) || !(await readTeamCover(tx, viewer.serviceId, id))) throw new NotFound()
      return changeCover({ tx, viewer, at: now() }, id, form)
    })
    return result.ok ? c.redirect(root, 303) : coverPage(c, result)
  })

  const holidaysPage = async (c: AppContext, refused: Refused = {}) => {
    const { holidays } = await deskOf(c)
    return html(c, (page) => <HolidaysScreen page={page} holidays={holidays} {...refused} />, status(refused))
  }
  routes.get(`${root}/holidays`, (c) => holidaysPage(c))
  routes.post(`${root}/holidays`, async (c) => {
    const form = await readForm(c)
    const result = await asMember(c, admin, (tx, viewer) => addHoliday({ tx, viewer, at: now() }, form))
    return result.ok ? c.redirect(`${root}/holidays`, 303) : holidaysPage(c, result)
  })
  routes.post(`${root}/holidays/:day/remove`, async (c) => {
    const { day } = c.req.param()
    const done = await asMember(c, admin, (tx, viewer) => removeHoliday(tx, viewer.serviceId, day, now()))
    if (!done) throw new NotFound()
    return c.redirect(`${root}/holidays`, 303)
  })

  const awayPage = async (c: AppContext, refused: Refused = {}) => {
    const { absences, professionals } = await deskOf(c)
    return html(
      c,
      (page) => (
        <ServiceAwayScreen page={page} absences={absences} professionals={professionals} {...refused} />
      ),
      status(refused),
    )
  }
  routes.get(`${root}/away`, (c) => awayPage(c))
  routes.post(`${root}/away`, async (c) => {
    const form = await readForm(c)
    const result = await asMember(c, admin, async (tx, viewer) => {
      const { professionals } = await readServiceDesk(tx, viewer.serviceId, now())
      const ids = professionals.map(({ membershipId }) => membershipId)
      return noteAbsence({ tx, viewer, at: now() }, ids, form)
    })
    return result.ok ? c.redirect(`${root}/away`, 303) : awayPage(c, result)
  })
  routes.post(`${root}/away/:id/end`, async (c) => {
    const id = c.req.param('id')
    const done = await asMember(c, admin, async (tx) => isId(id) && withdrawAbsence(tx, id, now()))
    if (!done) throw new NotFound()
    return c.redirect(`${root}/away`, 303)
  })

  return routes
}
