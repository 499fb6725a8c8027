import { Hono } from 'hono'
import type { AppEnv } from '../../../platform/http/context.ts'
import { html } from '../../../platform/http/html.ts'
import { asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { exerciseById } from '../content.reads.server.ts'
import type { Worksheet } from '../worksheet/contract.ts'
import { readWorksheets } from '../worksheet/reads.server.ts'
import { modulesFor } from './looking.server.ts'
import { readPublished } from './published.reads.server.ts'
import { ProgrammeScreen } from './screens/programme.tsx'
import { readStopped } from './stopped.reads.server.ts'

/** A person's own way through the programme: /programme. */
export function ownProgramme({ keys, demonstration }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/programme', async (c) => {
    const { published, places, worksheets } = await asPerson(c, async (tx, { personId }) => ({
      published: await readPublished(tx, demonstration),
      places: await readStopped(tx, personId),
      worksheets: await readWorksheets(tx, keys, personId, { putAway: false, limit: 5 }),
    }))
    const stopped = places.flatMap(({ exercise, at }) => {
      const found = exerciseById(exercise)
      if (!found || !published.has(found)) return []
      return [{ href: `/exercises/${found.id}`, title: found.title, at }]
    })
    const made = {
      made: worksheets,
      titleOf: ({ exercise }: Worksheet) => exerciseById(exercise)?.title ?? exercise,
      fieldsOf: ({ exercise }: Worksheet) => exerciseById(exercise)?.fields ?? [],
    }
    return html(c, (page) => (
      <ProgrammeScreen page={page} modules={modulesFor(published)} stopped={stopped} made={made} />
    ))
  })

  return routes
}
