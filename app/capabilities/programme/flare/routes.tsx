import { Hono } from 'hono'
import type { AppEnv } from '../../../platform/http/context.ts'
import { html } from '../../../platform/http/html.ts'
import { asAnyone } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { addressOf, exerciseById } from '../content.reads.server.ts'
import { worksheetOf } from '../worksheet/reads.server.ts'
import { flarePlanExercise } from './contract.ts'
import { flarePlanOf } from './rules.ts'
import { FlareScreen } from './screens/flare.tsx'

const breath = 'two-minute-breath'

/** Flare mode: the person's own plan, large and calm, in one tap. Without a plan or an account it still helps. */
export function flare({ keys }: Platform) {
  const routes = new Hono<AppEnv>()
  const exercise = exerciseById(flarePlanExercise)
  const addressOr = (id: string) => {
    const item = exerciseById(id)
    return item ? addressOf(item) : '/library'
  }

  routes.get('/flare', async (c) => {
    const worksheet = await asAnyone(c, async (tx, viewer) =>
      viewer?.kind === 'person' ? worksheetOf(tx, keys, viewer.personId, flarePlanExercise) : undefined,
    )
    const plan = exercise && worksheet ? flarePlanOf(exercise, worksheet) : undefined
    return html(c, (page) => (
      <FlareScreen
        page={page}
        plan={plan}
        planAddress={addressOr(flarePlanExercise)}
        breathAddress={
          page.signedIn ? `/exercises/${breath}?length=bad-day` : `${addressOr(breath)}?length=bad-day`
        }
      />
    ))
  })

  // The device keeps this page for when there is no internet, and shows the plan in it.
  routes.get('/offline/flare', (c) => {
    c.header('cache-control', 'no-cache')
    return html(c, (page) => (
      <FlareScreen
        page={{ ...page, signedIn: false }}
        plan={undefined}
        planAddress={addressOr(flarePlanExercise)}
        breathAddress={`${addressOr(breath)}?length=bad-day`}
        islands={['mine']}
      />
    ))
  })

  return routes
}
