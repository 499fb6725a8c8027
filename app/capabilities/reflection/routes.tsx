import { Hono } from 'hono'
import { textOf } from '../../language/text.tsx'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { html } from '../../platform/http/html.ts'
import { asMember } from '../../platform/http/session.ts'
import { review } from '../evidence/content.reads.server.ts'
import { reasonsFor } from '../evidence/reasons.reads.server.ts'
import { readings } from './content.reads.server.ts'
import { ReadingScreen } from './screens/reading.tsx'
import { ReadingsScreen } from './screens/readings.tsx'

/** Six findings to think with, in the professional's room: /reflection. Nothing is kept about who opened what. */
export function reflection() {
  const routes = new Hono<AppEnv>()
  const inRoom = (c: AppContext) => asMember(c, ['professional'], async () => {})

  routes.get('/reflection', async (c) => {
    await inRoom(c)
    return html(c, (page) => <ReadingsScreen page={page} readings={readings} review={review} />)
  })

  routes.get('/reflection/:finding', async (c) => {
    await inRoom(c)
    const at = readings.findIndex(({ id }) => id === c.req.param('finding'))
    const [reading, finding] = [readings[at], review.findings.find(({ id }) => id === readings[at]?.id)]
    if (!reading || !finding) throw new NotFound()
    const [previous, next] = [readings[at - 1], readings[at + 1]]
    return html(c, (page) => {
      const t = textOf(page.language)
      const [about] = reasonsFor(t, [finding.id])
      const works = reasonsFor(t, reading.restsOn)
      const shown = { page, reading, finding, review, about, works, previous, next }
      return <ReadingScreen {...shown} />
    })
  })

  return routes
}
