import type { Hono } from 'hono'
import { textOf } from '../../language/text.tsx'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { html } from '../../platform/http/html.ts'
import { pageContext } from '../../platform/http/page.ts'
import type { Platform } from '../../platform/platform.ts'
import { takeForm } from './answer.server.ts'
import { copyVisit, ownCopy } from './copy.actions.server.ts'
import { isOutdated } from './copy.rules.ts'
import { summaryText } from './parts/summary-text.ts'
import { CopiedScreen } from './screens/copied.tsx'
import { CopyScreen } from './screens/copy.tsx'
import type { Seating } from './seat.server.ts'
import { readWholeVisit } from './whole.reads.server.ts'

/** Copying a visit into the clinical record, by professionals: each copy is noted first, and told to the person. */
export function copyRoutes(routes: Hono<AppEnv>, platform: Platform, seating: Seating): void {
  const { keys } = platform
  const { one, run, visitId } = seating

  const whole = async (c: AppContext) => {
    const shown = await run(
      c,
      async (tx, seat) => {
        const found = await readWholeVisit(tx, keys, seat.actor.personId, visitId(c))
        if (!found) return undefined
        const asked = c.req.param('copy')
        const copy = asked ? await ownCopy(tx, seat.actor, found.visit.id, asked) : undefined
        if (asked && !copy) return undefined
        return { seat, whole: found, copy }
      },
      c.req.param('copy') ? 'print' : 'page',
    )
    if (!shown) throw new NotFound()
    return shown
  }
  const copied = async (c: AppContext) => {
    const { copy, ...shown } = await whole(c)
    if (!copy) throw new NotFound()
    return { ...shown, copy, outdated: isOutdated(shown.whole, copy) }
  }

  const ask = async (c: AppContext, status: 200 | 400 = 200) => {
    const { seat, whole: found } = await whole(c)
    return html(
      c,
      (page) => <CopyScreen page={page} seat={seat} whole={found} newKey={() => newId(platform.now())} />,
      status,
    )
  }
  routes.get(`${one}/copy`, (c) => ask(c))
  routes.post(`${one}/copy`, (c) =>
    takeForm(
      c,
      seating,
      (tx, { actor }, form) => copyVisit(tx, keys, actor, visitId(c), form),
      () => ask(c, 400),
    ),
  )
  routes.get(`${one}/copies/:copy`, async (c) => {
    const shown = await copied(c)
    return html(c, (page) => <CopiedScreen page={page} now={platform.now()} {...shown} />)
  })
  routes.get(`${one}/copies/:copy/text`, async (c) => {
    const { seat, whole: found, outdated } = await copied(c)
    if (outdated) return c.redirect(c.req.path.replace(/\/text$/, ''), 303)
    const { language } = pageContext(c)
    return c.text(summaryText(textOf(language), language.tag, found, seat))
  })
}
