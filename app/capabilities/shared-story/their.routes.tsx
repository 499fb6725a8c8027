import { Hono } from 'hono'
import { recordAccess } from '../../platform/audit/audit.store.server.ts'
import { readKnownName } from '../../platform/database/person-name.ts'
import { heldSections } from '../../platform/database/sections.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { html } from '../../platform/http/html.ts'
import { asMember } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'
import { sectionsHere } from './rules.ts'
import { TheirStoryScreen } from './screens/their-story.tsx'
import { TheirStoryPrintScreen } from './screens/their-story-print.tsx'
import { readWholeStory } from './whole.reads.server.ts'

/** A story as a professional reads it who holds the story, or what the person has tried: /people/:id/story. */
export function theirStory(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  const opened = async (c: AppContext, way: 'page' | 'print') => {
    const personId = c.req.param('id') ?? ''
    const at = platform.now()
    const found = await asMember(c, ['professional'], async (tx) => {
      const held = isId(personId) ? await heldSections(tx, personId) : []
      const here = sectionsHere(held)
      if (here.length === 0) return undefined
      const story = await readWholeStory(tx, keys, personId)
      await recordAccess(tx, personId, here, way, at)
      return { personId, name: await readKnownName(tx, keys, personId), held, story }
    })
    if (!found) throw new NotFound()
    return found
  }

  routes.get('/people/:id/story', async (c) => {
    const found = await opened(c, 'page')
    return html(c, (page) => <TheirStoryScreen page={page} {...found} />)
  })
  routes.get('/people/:id/story/print', async (c) => {
    const found = await opened(c, 'print')
    return html(c, (page) => <TheirStoryPrintScreen page={page} {...found} now={platform.now()} />)
  })

  return routes
}
