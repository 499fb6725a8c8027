import { Hono } from 'hono'
import type { AppEnv } from '../../../platform/http/context.ts'
import { html } from '../../../platform/http/html.ts'
import { asAnyone } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { addressOf, exerciseById } from '../content.reads.server.ts'
import type { Published } from '../library/contract.ts'
import { readPublished } from '../library/published.reads.server.ts'
import { worksheetOf } from '../worksheet/reads.server.ts'
import { flarePlanExercise } from './contract.ts'
import { flarePlanOf } from './rules.ts'
import { FlareScreen } from './screens/flare.tsx'

const breath = 'two-minute-breath'

/** Flare mode: the person's own plan, large and calm, in one tap. Without a plan or an account it still helps. */
export function flare({ keys, demonstration }: Platform) {
  const routes = new Hono<AppEnv>()
  const exercise = exerciseById(flarePlanExercise)
  // On a hard day nobody is led to a page that readers here do not see.
  const hrefIn = (published: Published, signedIn: boolean) => (id: string) => {
    const item = exerciseById(id)
    if (!item || !published.has(item)) return undefined
    return signedIn ? `/exercises/${id}` : addressOf(item)
  }

  routes.get('/flare', async (c) => {
    const { worksheet, hrefOf } = await asAnyone(c, async (tx, viewer) => ({
      worksheet:
        viewer?.kind === 'person'
          ? await worksheetOf(tx, keys, viewer.personId, flarePlanExercise)
          : undefined,
      hrefOf: hrefIn(await readPublished(tx, demonstration), viewer?.kind === 'person'),
    }))
    const plan = exercise && worksheet ? flarePlanOf(exercise, worksheet) : undefined
    return html(c, (page) => (
      <FlareScreen
        page={page}
        plan={plan}
        planAddress={hrefOf(flarePlanExercise)}
        breathAddress={hrefOf(breath)}
      />
    ))
  })

  // The device keeps this page for when there is no internet, and shows the plan in it.
  routes.get('/offline/flare', async (c) => {
    c.header('cache-control', 'no-cache')
    const hrefOf = hrefIn(await asAnyone(c, (tx) => readPublished(tx, demonstration)), false)
    return html(c, (page) => (
      <FlareScreen
        page={{ ...page, signedIn: false }}
        plan={undefined}
        planAddress={hrefOf(flarePlanExercise)}
        breathAddress={hrefOf(breath)}
        islands={['mine']}
      />
    ))
  })

  return routes
}
