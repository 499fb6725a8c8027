import { Hono } from 'hono'
import type { AppEnv } from '../../platform/http/context.ts'
import type { Platform } from '../../platform/platform.ts'
import { addressOf, exerciseById } from './content.reads.server.ts'
import { flare } from './flare/routes.tsx'
import { readPublished, wasPublished } from './library/published.reads.server.ts'
import { library } from './library/routes.tsx'
import { mine } from './mine/routes.tsx'
import { print } from './print/routes.tsx'
import { suggestions } from './suggestions/routes.tsx'
import { toolbox } from './toolbox/routes.tsx'
import { worksheets } from './worksheet/routes.tsx'
import type { ReadShare } from './worksheet/sharing.routes.tsx'

/** The programme: what is read, what is done, and what was made with it. */
export function programme(platform: Platform, readShare: ReadShare) {
  const routes = new Hono<AppEnv>()
  routes.route(
    '/',
    worksheets(
      platform,
      {
        known: exerciseById,
        open: async (tx, id) => {
          const exercise = exerciseById(id)
          if (!exercise) return undefined
          const published = await readPublished(tx, platform.demonstration)
          return published.has(exercise) ? exercise : undefined
        },
        begun: async (tx, id) => {
          const exercise = exerciseById(id)
          return exercise && (await wasPublished(tx, platform.demonstration, exercise)) ? exercise : undefined
        },
        about: addressOf,
      },
      readShare,
    ),
  )
  routes.route('/', suggestions(platform))
  routes.route('/', toolbox(platform))
  routes.route('/', flare(platform))
  routes.route('/', print(platform))
  routes.route('/', mine(platform))
  routes.route('/', library(platform))
  return routes
}
