import type { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { html } from '../../platform/http/html.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem, Typed } from '../../platform/pure/form.ts'
import { takeForm } from './answer.server.ts'
import { answerCheck, openCheck, showCheck } from './check.actions.server.ts'
import { CheckScreen } from './screens/check.tsx'
import type { Seating } from './seat.server.ts'

/** How a visit was, for each side; side by side once both chose so. */
export function checkRoutes(routes: Hono<AppEnv>, platform: Platform, seating: Seating): void {
  const { keys } = platform
  const { one, run, visitId } = seating

  const check = async (c: AppContext, refused?: { problems: Problem[]; typed: Typed }) => {
    const shown = await run(c, async (tx, seat) => {
      const found = await openCheck(tx, keys, seat.actor, visitId(c))
      if (!found) return undefined
      const { visit, own, checks, together } = found
      const ended = visit.with?.endedAt !== undefined && !checks.answeredBy
      return { seat, visitId: visit.id, own, ...checks, together, ended }
    })
    if (!shown) throw new NotFound()
    return html(
      c,
      (page) => <CheckScreen page={page} newKey={() => newId(platform.now())} {...shown} {...refused} />,
      refused ? 400 : 200,
    )
  }

  routes.get(`${one}/check`, (c) => check(c))
  routes.post(`${one}/check`, (c) =>
    takeForm(
      c,
      seating,
      (tx, { actor }, form) => answerCheck(tx, keys, actor, visitId(c), form),
      (refused) => check(c, refused),
    ),
  )
  routes.post(`${one}/check/show`, (c) =>
    takeForm(
      c,
      seating,
      (tx, { actor }, form) => showCheck(tx, keys, actor, visitId(c), form),
      async () => c.redirect(c.req.path.replace(/\/show$/, ''), 303),
    ),
  )
}
