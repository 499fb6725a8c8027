import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asMember } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem, Typed } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import { wallClock } from '../../platform/pure/wall-clock.ts'
import { readAbsences } from './desk.reads.server.ts'
import { readInbox } from './inbox.reads.server.ts'
import { AwayScreen } from './screens/away.tsx'
import { InboxScreen } from './screens/inbox.tsx'
import { zone } from './service.contract.ts'
import { noteOwnAbsence } from './service.server.ts'
import { withdrawAbsence } from './service.store.server.ts'

type Refused = { typed?: Typed; problems?: Problem[] }
const professional = ['professional'] as const

/** What waits for an answer, and when a professional is away: /inbox. */
export function inboxRoutes({ keys, now }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/inbox', async (c) => {
    const at = now()
    const asked = {
      view: c.req.query('view') === 'team' ? 'team' : 'mine',
      after: c.req.query('after'),
      now: at,
    }
    const inbox = await asMember(c, professional, (tx, viewer) =>
      readInbox(tx, keys, viewer, asked as Parameters<typeof readInbox>[3]),
    )
    return html(c, (page) => <InboxScreen page={page} now={at} {...inbox} />)
  })

  const awayPage = async (c: AppContext, refused: Refused = {}) => {
    const { date } = wallClock(now(), zone)
    const absences = await asMember(c, professional, (tx, viewer) =>
      readAbsences(tx, [viewer.membershipId], date),
    )
    return html(
      c,
      (page) => <AwayScreen page={page} absences={absences} {...refused} />,
      refused.problems ? 400 : 200,
    )
  }
  routes.get('/inbox/away', (c) => awayPage(c))

  routes.post('/inbox/away', async (c) => {
    const form = await readForm(c)
    const result = await asMember(c, professional, (tx, viewer) =>
      noteOwnAbsence({ tx, viewer, at: now() }, form),
    )
    return result.ok ? c.redirect('/inbox/away', 303) : awayPage(c, result)
  })

  routes.post('/inbox/away/:id/end', async (c) => {
    const id = c.req.param('id')
    const done = await asMember(c, professional, async (tx) => isId(id) && withdrawAbsence(tx, id, now()))
    if (!done) throw new NotFound()
    return c.redirect('/inbox/away', 303)
  })

  return routes
}
