import { Hono } from 'hono'
import { recordAccess } from '../../../platform/audit/audit.store.server.ts'
import { readPersonName } from '../../../platform/database/person-name.ts'
import { heldSections } from '../../../platform/database/sections.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound } from '../../../platform/http/failures.ts'
import { html } from '../../../platform/http/html.ts'
import { asMember } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { intensity } from './contract.ts'
import { readPatterns, sightOf } from './reads.server.ts'
import { TheirPatternsScreen } from './screens/theirs.tsx'
import { goalsSeen } from './seen.rules.ts'

/** For professionals who hold a person's measures; for anybody else nothing is here. */
export function theirPatterns(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  const opened = (c: AppContext, way: 'page' | 'print') =>
    asMember(c, ['professional'], async (tx) => {
      const personId = c.req.param('id') ?? ''
      const held = isId(personId) ? await heldSections(tx, personId) : []
      if (!held.includes('measures')) throw new NotFound()
      const plan = held.includes('goals-and-plan')
      const sight = sightOf(goalsSeen(await readPatterns(tx, keys, personId)), plan)
      const sections = ['measures', ...(sight.goals.length > 0 ? ['goals-and-plan'] : [])]
      await recordAccess(tx, personId, sections, way, platform.now())
      return { personId, name: (await readPersonName(tx, keys, personId)) ?? '', held, sight }
    })

  routes.get('/people/:id/patterns', async (c) => {
    const shown = await opened(c, 'page')
    return html(c, (page) => <TheirPatternsScreen page={page} {...shown} />)
  })
  routes.get('/people/:id/patterns/print', async (c) => {
    const { sight, ...shown } = await opened(c, 'print')
    const patterns = sight.patterns.filter(({ about }) => about.id !== intensity)
    return html(c, (page) => (
      <TheirPatternsScreen page={page} {...shown} sight={{ ...sight, patterns }} printed={platform.now()} />
    ))
  })

  return routes
}
