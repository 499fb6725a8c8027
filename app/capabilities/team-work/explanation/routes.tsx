import { Hono } from 'hono'
import { recordAccess } from '../../../platform/audit/audit.store.server.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import { readPersonName } from '../../../platform/database/person-name.ts'
import { heldSections } from '../../../platform/database/sections.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asMember, asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { readRoundItems } from '../round/reads.server.ts'
import { readNames } from '../teams.reads.server.ts'
import { sayOfExplanation } from './actions.server.ts'
import type { Told } from './parts/explanation.tsx'
import { readExplanations } from './reads.server.ts'
import { ExplanationOfPersonScreen } from './screens/of-person.tsx'
import { OwnExplanationScreen } from './screens/own.tsx'

const who = ['professional'] as const

/** The one explanation a team repeats: the person's page of it, and the team's. */
export function explanations(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  const newKey = () => newId(platform.now())

  const own = async (c: AppContext, told?: Told) => {
    const shown = await asPerson(c, async (tx, { personId }) => ({
      explanations: await readExplanations(tx, keys, personId),
      rounds: await readRoundItems(tx, keys, personId),
    }))
    return html(
      c,
      (page) => <OwnExplanationScreen page={page} newKey={newKey} told={told} {...shown} />,
      told ? 400 : 200,
    )
  }
  routes.get('/explanation', (c) => own(c))
  routes.post('/explanation', async (c) => {
    const form = await readForm(c)
    const done = await asPerson(c, (tx, { personId }) =>
      sayOfExplanation(tx, keys, { personId, membershipId: undefined }, form, platform.now()),
    )
    if (done === 'nobody') throw new NotFound()
    if (done === 'other-words') throw new Unreadable(422)
    return done.ok ? c.redirect(`/explanation#team-${done.value.team}`, 303) : own(c, done)
  })

  const ofPerson = async (c: AppContext, told?: Told) => {
    const personId = c.req.param('id') ?? ''
    if (!isId(personId)) throw new NotFound()
    const shown = await asMember(c, who, async (tx, { membershipId }) => {
      const explanations = await readExplanations(tx, keys, personId)
      const held = await heldSections(tx, personId)
      const name = held.includes('goals-and-plan') ? await readPersonName(tx, keys, personId) : undefined
      if (name === undefined) throw new NotFound()
      await recordAccess(tx, personId, ['goals-and-plan'], 'page', platform.now())
      const me = (await readNames(tx))(membershipId)
      return { explanations, name, me, held }
    })
    return html(
      c,
      (page) => (
        <ExplanationOfPersonScreen page={page} personId={personId} newKey={newKey} told={told} {...shown} />
      ),
      told ? 400 : 200,
    )
  }
  routes.get('/people/:id/explanation', (c) => ofPerson(c))
  routes.post('/people/:id/explanation', async (c) => {
    const personId = c.req.param('id')
    if (!isId(personId)) throw new NotFound()
    const form = await readForm(c)
    const done = await asMember(c, who, (tx, { membershipId }) =>
      sayOfExplanation(tx, keys, { personId, membershipId }, form, platform.now()),
    )
    if (done === 'nobody') throw new NotFound()
    if (done === 'other-words') throw new Unreadable(422)
    return done.ok
      ? c.redirect(`/people/${personId}/explanation#team-${done.value.team}`, 303)
      : ofPerson(c, done)
  })

  return routes
}
