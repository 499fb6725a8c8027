import { Hono } from 'hono'
import type { MemberViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asMember } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'
import { readStaff, readTeams } from './reads.server.ts'
import { EndTeamScreen } from './screens/end-team.tsx'
import { TeamScreen } from './screens/team.tsx'
import { TeamsScreen } from './screens/teams.tsx'
import { endTeamMember } from './store.server.ts'
import { addTeamMember, changeTeamName, makeTeam, stopTeam } from './team-actions.server.ts'

/** Teams: /service/teams, one team, and who is in it. */
export function teamRoutes({ now }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/service/teams', async (c) => {
    const teams = await asMember(c, ['admin'], (tx, viewer) => readTeams(tx, viewer.serviceId))
    return html(c, (page) => <TeamsScreen page={page} formKey={newId(now())} teams={teams} />)
  })

  routes.post('/service/teams', async (c) => {
    const form = await readForm(c)
    const { result, teams } = await asMember(c, ['admin'], async (tx, viewer) => ({
      result: await makeTeam(tx, viewer, form, now()),
      teams: await readTeams(tx, viewer.serviceId),
    }))
    if (result.ok) return c.redirect(`/service/teams/${result.value.teamId}`, 303)
    const key = form.get('key') ?? ''
    const formKey = isId(key) ? key : newId(now())
    return html(c, (page) => <TeamsScreen page={page} formKey={formKey} teams={teams} {...result} />, 400)
  })

  routes.get('/service/teams/:id', async (c) => {
    const found = await asMember(c, ['admin'], (tx, viewer) => oneTeam(tx, viewer, c.req.param('id')))
    const renamed = c.req.query('renamed') === 'yes'
    return html(c, (page) => <TeamScreen page={page} renamed={renamed} {...found} />)
  })

  routes.post('/service/teams/:id/name', async (c) => {
    const form = await readForm(c)
    const id = c.req.param('id')
    const { result, ...found } = await asMember(c, ['admin'], async (tx, viewer) => {
      const result = await changeTeamName(tx, viewer, id, form, now())
      if (!result) throw new NotFound()
      return { result, ...(await oneTeam(tx, viewer, id)) }
    })
    if (result.ok) return c.redirect(`/service/teams/${id}?renamed=yes`, 303)
    return html(c, (page) => <TeamScreen page={page} {...found} {...result} />, 400)
  })

  routes.get('/service/teams/:id/end', async (c) => {
    const { team } = await asMember(c, ['admin'], (tx, viewer) => oneTeam(tx, viewer, c.req.param('id')))
    return html(c, (page) => <EndTeamScreen page={page} team={team} />)
  })

  routes.post('/service/teams/:id/end', async (c) => {
    const id = c.req.param('id')
    const done = await asMember(
      c,
      ['admin'],
      async (tx, viewer) => isId(id) && stopTeam(tx, viewer, id, now()),
    )
    if (!done) throw new NotFound()
    return c.redirect('/service/teams', 303)
  })

  routes.post('/service/teams/:id/members', async (c) => {
    const form = await readForm(c)
    const found = await asMember(c, ['admin'], async (tx, viewer) => {
      const result = await addTeamMember(tx, viewer, c.req.param('id'), form, now())
      if (!result) throw new NotFound()
      return { result, ...(await oneTeam(tx, viewer, c.req.param('id'))) }
    })
    const { result, team, staff } = found
    if (result.ok) return c.redirect(`/service/teams/${team.teamId}`, 303)
    return html(
      c,
      (page) => <TeamScreen page={page} team={team} staff={staff} problems={result.problems} />,
      400,
    )
  })

  routes.post('/service/teams/:id/members/:membershipId/end', async (c) => {
    const { id, membershipId } = c.req.param()
    const done = await asMember(
      c,
      ['admin'],
      async (tx) => isId(id) && isId(membershipId) && endTeamMember(tx, id, membershipId, now()),
    )
    if (!done) throw new NotFound()
    return c.redirect(`/service/teams/${id}`, 303)
  })

  return routes
}

async function oneTeam(tx: Tx, viewer: MemberViewer, id: string) {
  const team = (await readTeams(tx, viewer.serviceId)).find((each) => each.teamId === id)
  if (!team) throw new NotFound()
  return { team, staff: await readStaff(tx, viewer.serviceId) }
}
