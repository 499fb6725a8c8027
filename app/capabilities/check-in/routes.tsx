import { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import { readPaperMarks } from '../../platform/database/paper-marks.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, SignInNeeded, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { momentTyped } from '../../platform/pure/days.ts'
import type { Typed } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import { recordCheckIn } from './actions.server.ts'
import { readCheckIn, readCheckIns } from './reads.server.ts'
import { isCorrectable } from './rules.ts'
import { CheckInFormScreen } from './screens/check-in-form.tsx'
import { CheckInHistoryScreen } from './screens/history.tsx'
import { KeptCheckInScreen } from './screens/kept-check-in.tsx'
import { OfflineCheckInScreen } from './screens/offline-check-in.tsx'
import { createCheckInWriter } from './writer.store.server.ts'

const pageLength = 20
const idsOf = (list: { id: string }[]) => list.map(({ id }) => id)

/** Check-ins: GET/POST /check-in, the history, one check-in and its correction. */
export function checkIn(platform: Platform) {
  const { keys } = platform
  const write = createCheckInWriter(platform.database.app)
  const routes = new Hono<AppEnv>()

  routes.get('/check-in', async (c) => {
    const { personId } = await asPerson(c, async (_, viewer) => viewer)
    return html(c, (page) => (
      <CheckInFormScreen page={page} person={personId} formKey={newId(platform.now())} />
    ))
  })

  routes.post('/check-in', async (c) => {
    const { sessionHash } = c.var
    const replayed = c.req.header('x-concord-replay') !== undefined
    const form = await readForm(c)
    if (sessionHash === undefined) throw new SignInNeeded()
    const recorded = await recordCheckIn({ keys, write }, sessionHash, form, platform.now())
    switch (recorded.outcome) {
      case 'kept':
      case 'repeated':
        return c.redirect(recorded.location, 303)
      case 'signed-out': {
        // A session that lives but is not the form's person gets the answer its own room gives.
        if (!replayed) await asPerson(c, async () => {})
        throw new SignInNeeded()
      }
      case 'other-words':
        throw new Unreadable(422)
      case 'gone':
        throw new NotFound()
    }
    return html(c, (page) => again(page, recorded.typed, recorded), 400)
  })

  const again = (
    page: Parameters<typeof CheckInFormScreen>[0]['page'],
    typed: Typed,
    { problems }: { problems: Parameters<typeof CheckInFormScreen>[0]['problems'] },
  ) => {
    const key = String(typed.key ?? '')
    return (
      <CheckInFormScreen
        page={page}
        person={String(typed.person ?? '')}
        formKey={isId(key) ? key : newId(platform.now())}
        typed={typed}
        problems={problems}
      />
    )
  }

  routes.get('/check-ins', async (c) => {
    const before = momentTyped(c.req.query('before'))
    const { list, marks } = await asPerson(c, async (tx, { personId }) => {
      const asked = { limit: pageLength + 1, before, corrected: true }
      const found = await readCheckIns(tx, keys, personId, asked)
      return { list: found, marks: await readPaperMarks(tx, personId, idsOf(found)) }
    })
    return html(c, (page) => (
      <CheckInHistoryScreen
        page={page}
        checkIns={list.slice(0, pageLength)}
        marks={marks}
        more={list.length > pageLength}
      />
    ))
  })

  // The device keeps this page: it is the same for everyone, whoever is signed in.
  routes.get('/check-in/offline', (c) => {
    c.header('cache-control', 'no-cache')
    return html(c, (page) => <OfflineCheckInScreen page={{ ...page, signedIn: false }} />)
  })

  routes.get('/check-in/:id', async (c) => {
    const found = await own(c, c.req.param('id'))
    return html(c, (page) => (
      <KeptCheckInScreen
        page={page}
        checkIn={found.checkIn}
        mark={found.mark}
        correctable={isCorrectable(found.checkIn, platform.now())}
      />
    ))
  })

  routes.get('/check-in/:id/correct', async (c) => {
    const { checkIn: old, personId } = await own(c, c.req.param('id'))
    if (!isCorrectable(old, platform.now())) throw new NotFound()
    return html(c, (page) => (
      <CheckInFormScreen page={page} person={personId} formKey={newId(platform.now())} correcting={old} />
    ))
  })

  const own = async (c: AppContext, id: string) => {
    const found = await asPerson(c, async (tx, { personId }) => ({
      personId,
      checkIn: isId(id) ? await readCheckIn(tx, keys, personId, id) : undefined,
      marks: await readPaperMarks(tx, personId, [id].filter(isId)),
    }))
    if (!found.checkIn) throw new NotFound()
    return { personId: found.personId, checkIn: found.checkIn, mark: found.marks.get(id) }
  }

  return routes
}
