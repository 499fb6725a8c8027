import { Hono } from 'hono'
import { englishLanguage } from '../../language/text.tsx'
import type { MemberViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asMember } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'
import { readHelpPack, readPackCheck } from '../help-now/pack.reads.server.ts'
import { acceptRoutes } from './accept-routes.tsx'
import { changeSettings, inviteStaff } from './actions.server.ts'
import type { NamedElsewhere } from './contract.ts'
import { composeStaffInvitation } from './mail.ts'
import { readSettings, readStaff, readTeams, readWaitingInvitations } from './reads.server.ts'
import { mayEnd, messageTasksOf, tasksOf } from './rules.ts'
import { FiguresScreen } from './screens/figures.tsx'
import { InviteStaffScreen } from './screens/invite-staff.tsx'
import { ServiceHomeScreen } from './screens/service-home.tsx'
import { SettingsScreen } from './screens/settings.tsx'
import { StaffScreen } from './screens/staff.tsx'
import { StaffInvitedScreen } from './screens/staff-invited.tsx'
import { endMembership, withdrawInvitation } from './store.server.ts'
import { teamRoutes } from './team-routes.tsx'

type ReadElsewhere = (
  tx: Tx,
  viewer: MemberViewer,
  now: Date,
  demonstration: boolean,
) => Promise<NamedElsewhere>

/** The administrator's room under /service, and the links /staff/:token that let colleagues in. */
export function serviceSetup(platform: Platform, readElsewhere: ReadElsewhere) {
  const { keys, now, origin, mail, log } = platform
  const routes = new Hono<AppEnv>()
  routes.route('/', acceptRoutes(platform))
  routes.route('/', teamRoutes(platform))

  const pack = () => {
    const { region, name } = readHelpPack()
    return { region, name }
  }

  routes.get('/service', async (c) => {
    const found = await asMember(c, ['admin', 'lead', 'coordinator'], async (tx, viewer) => {
      const settings = await readSettings(tx, viewer.serviceId)
      const { service } = settings
      if (viewer.role === 'lead' || viewer.role === 'coordinator') return { service, role: viewer.role }
      const teams = await readTeams(tx, viewer.serviceId)
      const staff = await readStaff(tx, viewer.serviceId)
      const elsewhere = await readElsewhere(tx, viewer, now(), platform.demonstration)
      return {
        service,
        tasks: tasksOf(settings, teams, staff, elsewhere),
        messageTasks: messageTasksOf(teams, elsewhere),
        unnamed: elsewhere.unnamed,
      }
    })
    if (found.role) return html(c, (page) => <FiguresScreen page={page} {...found} />)
    return html(c, (page) => <ServiceHomeScreen page={page} {...found} helpNow={readPackCheck(now())} />)
  })

  routes.get('/service/settings', async (c) => {
    const settings = await asMember(c, ['admin'], (tx, viewer) => readSettings(tx, viewer.serviceId))
    const { minimumAge, safetyName, safetyEmail, staffSupport, ...rest } = settings
    const safety = { 'safety-name': safetyName, 'safety-email': safetyEmail }
    const named = { ...rest, ...safety, 'staff-support': staffSupport }
    const typed = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, value ?? '']))
    const saved = c.req.query('saved') === 'yes'
    return html(c, (page) => (
      <SettingsScreen
        page={page}
        pack={pack()}
        typed={{ ...typed, 'minimum-age': String(minimumAge) }}
        saved={saved}
      />
    ))
  })

  routes.post('/service/settings', async (c) => {
    const form = await readForm(c)
    const result = await asMember(c, ['admin'], (tx, viewer) => changeSettings(tx, viewer, form, now()))
    if (result.ok) return c.redirect('/service/settings?saved=yes', 303)
    return html(c, (page) => <SettingsScreen page={page} pack={pack()} {...result} />, 400)
  })

  const staffPage = async (c: AppContext, refusedOwn: boolean) => {
    const found = await asMember(c, ['admin'], async (tx, viewer) => ({
      own: viewer.membershipId,
      staff: await readStaff(tx, viewer.serviceId),
      waiting: await readWaitingInvitations(tx, viewer.serviceId, now()),
    }))
    return html(
      c,
      (page) => <StaffScreen page={page} refusedOwn={refusedOwn} {...found} />,
      refusedOwn ? 400 : 200,
    )
  }
  routes.get('/service/staff', (c) => staffPage(c, false))

  routes.get('/service/staff/new', async (c) => {
    const teams = await asMember(c, ['admin'], (tx, viewer) => readTeams(tx, viewer.serviceId))
    return html(c, (page) => <InviteStaffScreen page={page} formKey={newId(now())} teams={teams} />)
  })

  routes.post('/service/staff/new', async (c) => {
    const form = await readForm(c)
    const { result, teams } = await asMember(c, ['admin'], async (tx, viewer) => ({
      result: await inviteStaff(tx, keys, viewer, form, now()),
      teams: await readTeams(tx, viewer.serviceId),
    }))
    if (!result.ok) {
      const key = form.get('key') ?? ''
      const formKey = isId(key) ? key : newId(now())
      return html(
        c,
        (page) => <InviteStaffScreen page={page} formKey={formKey} teams={teams} {...result} />,
        400,
      )
    }
    if (result.value === 'repeated') return c.redirect('/service/staff', 303)
    const { token, until, form: sent } = result.value
    const link = `${origin}/staff/${token}`
    const mailed = await mail
      .send(composeStaffInvitation({ to: sent.email, link, until }, englishLanguage))
      .then(() => true)
      .catch((error) => {
        log.fault('staff-invitation.mail', error)
        return false
      })
    return html(c, (page) => (
      <StaffInvitedScreen page={page} name={sent.name} link={link} until={until} mailed={mailed} />
    ))
  })

  routes.post('/service/staff/invitations/:id/withdraw', async (c) => {
    const id = c.req.param('id')
    const done = await asMember(
      c,
      ['admin'],
      async (tx, viewer) => isId(id) && withdrawInvitation(tx, viewer.serviceId, id, now()),
    )
    if (!done) throw new NotFound()
    return c.redirect('/service/staff', 303)
  })

  routes.post('/service/staff/:id/end', async (c) => {
    const id = c.req.param('id')
    const done = await asMember(c, ['admin'], async (tx, viewer) => {
      if (!mayEnd(viewer.membershipId, id)) return 'own'
      return isId(id) && endMembership(tx, viewer.serviceId, id, now())
    })
    if (done === 'own') return staffPage(c, true)
    if (!done) throw new NotFound()
    return c.redirect('/service/staff', 303)
  })

  return routes
}
