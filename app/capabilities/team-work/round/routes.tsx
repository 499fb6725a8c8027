import { Hono } from 'hono'
import { recordAccess } from '../../../platform/audit/audit.store.server.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asMember } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { readMembers, readOwnTeams } from '../teams.reads.server.ts'
import { type About, askAtRound, decideAtRound } from './actions.server.ts'
import type { RoundPlace } from './contract.ts'
import { readNameInTeam, readRound, readRoundItems } from './reads.server.ts'
import { RoundPersonScreen } from './screens/one.tsx'
import { RoundScreen } from './screens/round.tsx'
import { leave } from './store.server.ts'

const who = ['professional'] as const
type Refused = Extract<Awaited<ReturnType<typeof askAtRound>>, { ok: false }>

/** A team's round, /rounds: who shares with the team, one question each, and what came of it. */
export function rounds(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  const list = async (c: AppContext) => {
    const asked = c.req.param('team')
    const after = readPlace(c.req.query('after'))
    const shown = await asMember(c, who, async (tx, { membershipId }) => {
      const teams = await readOwnTeams(tx, membershipId)
      const team = asked === undefined ? teams[0] : teams.find(({ id }) => id === asked)
      if (!team && asked !== undefined) throw new NotFound()
      const none = { waiting: [], others: [], next: undefined }
      return { teams, team, ...(team ? await readRound(tx, keys, team.id, after) : none) }
    })
    return html(c, (page) => <RoundScreen page={page} {...shown} first={after === undefined} />)
  }
  routes.get('/rounds', list)
  routes.get('/rounds/:team', list)

  const about = (c: AppContext): About => {
    const [teamId = '', personId = ''] = [c.req.param('team'), c.req.param('person')]
    if (!isId(teamId) || !isId(personId)) throw new NotFound()
    return { teamId, personId }
  }

  const one = async (c: AppContext, refused?: Refused) => {
    const { teamId, personId } = about(c)
    const shown = await asMember(c, who, async (tx, { membershipId }) => {
      const name = await readNameInTeam(tx, keys, personId, teamId)
      const team = (await readOwnTeams(tx, membershipId)).find(({ id }) => id === teamId)
      if (name === undefined || !team) throw new NotFound()
      await recordAccess(tx, personId, ['goals-and-plan'], 'page', platform.now())
      const items = await readRoundItems(tx, keys, personId, teamId)
      return { team, name, items, members: await readMembers(tx, teamId) }
    })
    return html(
      c,
      (page) => (
        <RoundPersonScreen
          page={page}
          personId={personId}
          {...shown}
          formKey={newId(platform.now())}
          typed={refused?.typed}
          problems={refused?.problems}
        />
      ),
      refused ? 400 : 200,
    )
  }
  routes.get('/rounds/:team/:person', (c) => one(c))

  const answer = (c: AppContext, done: Awaited<ReturnType<typeof askAtRound>>) => {
    if (done === 'nobody') throw new NotFound()
    if (done === 'other-words') throw new Unreadable(422)
    if (!done.ok) return one(c, done)
    return c.redirect(`/rounds/${done.value.teamId}/${done.value.personId}`, 303)
  }

  routes.post('/rounds/:team/:person', async (c) => {
    const form = await readForm(c)
    return answer(
      c,
      await asMember(c, who, (tx, viewer) => askAtRound(tx, keys, viewer, about(c), form, platform.now())),
    )
  })

  const item = (c: AppContext) => {
    const itemId = c.req.param('item') ?? ''
    if (!isId(itemId)) throw new NotFound()
    return { ...about(c), itemId }
  }
  routes.post('/rounds/:team/:person/:item', async (c) => {
    const form = await readForm(c)
    return answer(
      c,
      await asMember(c, who, (tx, viewer) => decideAtRound(tx, keys, viewer, item(c), form, platform.now())),
    )
  })
  routes.post('/rounds/:team/:person/:item/leave', async (c) => {
    const left = item(c)
    const done = await asMember(c, who, (tx) => leave(tx, { ...left, at: platform.now() }))
    if (!done) throw new NotFound()
    return c.redirect(`/rounds/${left.teamId}/${left.personId}`, 303)
  })

  return routes
}

function readPlace(typed: string | undefined): RoundPlace | undefined {
  const [, at, personId = ''] = /^(\d{1,15})~([\w-]+)$/.exec(typed ?? '') ?? []
  return isId(personId) ? { sharedAt: new Date(Number(at)), personId } : undefined
}
