import { Hono } from 'hono'
import type { PersonViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem, Typed } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import { begin, chooseNotice, closeOwn, write } from './actions.server.ts'
import { openOwnThread } from './opening.server.ts'
import { readNotice, readThread } from './reads.server.ts'
import { BeginScreen } from './screens/begin.tsx'
import { TeamGoneScreen } from './screens/gone.tsx'
import { MessagesScreen } from './screens/messages.tsx'
import { NoticeScreen } from './screens/settings.tsx'
import { ThreadScreen } from './screens/thread.tsx'
import { readOwnMessages, readTeamView } from './views.reads.server.ts'

type Refused = { typed?: Typed; problems?: Problem[] }

/** A person's own messages: /messages, a first one to a team, one thread, and whether a mail tells of news. */
export function personRoutes({ keys, now }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/messages', async (c) => {
    const at = now()
    const shown = await asPerson(c, (tx, viewer) => readOwnMessages(tx, viewer, at))
    return html(c, (page) => <MessagesScreen page={page} now={at} {...shown} />)
  })

  const beginPage = async (c: AppContext, teamId: string | undefined, refused: Refused = {}) => {
    const at = now()
    const view = await asPerson(c, (tx, viewer) => readTeamView(tx, viewer, teamId, at))
    const words = refused.typed?.words
    if (!view && typeof words === 'string')
      return html(c, (page) => <TeamGoneScreen page={page} words={words} />, 400)
    if (!view) return c.redirect('/messages', 303)
    return html(
      c,
      (page) => <BeginScreen page={page} view={view} formKey={newId(at)} now={at} {...refused} />,
      refused.problems ? 400 : 200,
    )
  }
  routes.get('/messages/new', (c) => beginPage(c, c.req.query('team')))

  routes.post('/messages/new', async (c) => {
    const form = await readForm(c)
    const team = form.get('team') ?? undefined
    const result = await asPerson(c, (tx, viewer) => begin({ tx, keys, viewer, at: now() }, form))
    if (result === 'other-words') throw new Unreadable(422)
    return result.ok ? c.redirect(result.value.location, 303) : beginPage(c, team, result)
  })

  routes.get('/messages/settings', async (c) => {
    const byMail = await asPerson(c, (tx, { personId }) => readNotice(tx, personId))
    const saved = c.req.query('saved') === 'yes'
    return html(c, (page) => <NoticeScreen page={page} byMail={byMail === true} saved={saved} />)
  })

  routes.post('/messages/settings', async (c) => {
    const form = await readForm(c)
    const { result, byMail } = await asPerson(c, async (tx, viewer) => ({
      result: await chooseNotice({ tx, viewer, at: now() }, form),
      byMail: await readNotice(tx, viewer.personId),
    }))
    if (result.ok) return c.redirect(result.value.location, 303)
    const { problems } = result
    return html(c, (page) => <NoticeScreen page={page} byMail={byMail === true} problems={problems} />, 400)
  })

  const threadPage = async (c: AppContext, refused: Refused = {}) => {
    const at = now()
    const shown = await asPerson(c, async (tx, viewer) =>
      openOwnThread(tx, keys, viewer, await ownThread(tx, viewer, c), c.req.query('before'), at),
    )
    return html(
      c,
      (page) => <ThreadScreen page={page} formKey={newId(at)} now={at} {...shown} {...refused} />,
      refused.problems ? 400 : 200,
    )
  }
  routes.get('/messages/:id', (c) => threadPage(c))

  routes.post('/messages/:id', async (c) => {
    const form = await readForm(c)
    const result = await asPerson(c, async (tx, viewer) =>
      write({ tx, keys, viewer, at: now() }, await ownThread(tx, viewer, c), form),
    )
    if (result === 'other-words') throw new Unreadable(422)
    return result.ok ? c.redirect(result.value.location, 303) : threadPage(c, result)
  })

  routes.post('/messages/:id/close', async (c) => {
    const form = await readForm(c)
    const result = await asPerson(c, async (tx, viewer) =>
      closeOwn({ tx, viewer, at: now() }, await ownThread(tx, viewer, c), form),
    )
    return result.ok ? c.redirect(result.value.location, 303) : threadPage(c, result)
  })

  return routes
}

async function ownThread(tx: Tx, { personId }: PersonViewer, c: AppContext) {
  const id = c.req.param('id') ?? ''
  const thread = isId(id) ? await readThread(tx, personId, id) : undefined
  if (!thread) throw new NotFound()
  return thread
}
