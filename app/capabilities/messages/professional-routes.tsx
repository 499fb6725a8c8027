import { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { readPersonName } from '../../platform/database/person-name.ts'
import { heldSections } from '../../platform/database/sections.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asMember } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Problem, Typed } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import { answer, assign, beginAnswer, closeAnswered } from './answers.server.ts'
import { readOwnTeams } from './desk.reads.server.ts'
import { openTheirThread } from './opening.server.ts'
import { readWritableTeams } from './professional.reads.server.ts'
import { readThread, readThreads } from './reads.server.ts'
import { TheirThreadScreen } from './screens/their-thread.tsx'
import { TheirThreadsScreen } from './screens/their-threads.tsx'
import { WriteFirstScreen } from './screens/write-first.tsx'

type Refused = { typed?: Typed; problems?: Problem[] }
const professional = ['professional'] as const

/** What a professional reads and writes with one person: /people/:id/messages and its threads. */
export function professionalRoutes({ keys, jobs, now }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/people/:id/messages', async (c) => {
    const at = now()
    const shown = await asMember(c, professional, async (tx) => {
      const { personId, held, name } = await somebody(tx, c)
      const threads = await readThreads(tx, personId)
      return { personId, held, name, threads, mayWrite: (await readWritableTeams(tx, personId)).length > 0 }
    })
    return html(c, (page) => <TheirThreadsScreen page={page} now={at} {...shown} />)
  })

  const beginPage = async (c: AppContext, refused: Refused = {}) => {
    const at = now()
    const shown = await asMember(c, professional, async (tx, viewer) => {
      const { personId, held, name } = await somebody(tx, c)
      const writable = await readWritableTeams(tx, personId)
      const teams = (await readOwnTeams(tx, viewer.membershipId)).filter(({ id }) => writable.includes(id))
      if (teams.length === 0) throw new NotFound()
      return { personId, held, name, teams }
    })
    return html(
      c,
      (page) => <WriteFirstScreen page={page} formKey={newId(at)} {...shown} {...refused} />,
      refused.problems ? 400 : 200,
    )
  }
  routes.get('/people/:id/messages/new', (c) => beginPage(c))

  routes.post('/people/:id/messages/new', async (c) => {
    const form = await readForm(c)
    const result = await asMember(c, professional, async (tx, viewer) => {
      const { personId } = await somebody(tx, c)
      return beginAnswer({ tx, keys, jobs, viewer, at: now() }, personId, form)
    })
    if (!result) throw new NotFound()
    if (result === 'other-words') throw new Unreadable(422)
    return result.ok ? c.redirect(result.value.location, 303) : beginPage(c, result)
  })

  const threadPage = async (c: AppContext, refused: Refused = {}) => {
    const at = now()
    const shown = await asMember(c, professional, async (tx, viewer) => {
      const { held } = await somebody(tx, c)
      const opened = await openTheirThread(
        tx,
        keys,
        viewer,
        await theirThread(tx, c),
        c.req.query('before'),
        at,
      )
      if (!opened) throw new NotFound()
      return { held, ...opened }
    })
    return html(
      c,
      (page) => <TheirThreadScreen page={page} formKey={newId(at)} now={at} {...shown} {...refused} />,
      refused.problems ? 400 : 200,
    )
  }
  routes.get('/people/:id/messages/:thread', (c) => threadPage(c))

  routes.post('/people/:id/messages/:thread', async (c) => {
    const form = await readForm(c)
    const result = await asMember(c, professional, async (tx, viewer) =>
      answer({ tx, keys, jobs, viewer, at: now() }, await theirThread(tx, c), form),
    )
    if (!result) throw new NotFound()
    if (result === 'other-words') throw new Unreadable(422)
    return result.ok ? c.redirect(result.value.location, 303) : threadPage(c, result)
  })

  for (const [end, act] of [
    ['assign', assign],
    ['close', closeAnswered],
  ] as const)
    routes.post(`/people/:id/messages/:thread/${end}`, async (c) => {
      const form = await readForm(c)
      const result = await asMember(c, professional, async (tx, viewer) =>
        act({ tx, viewer, at: now() }, await theirThread(tx, c), form),
      )
      if (!result) throw new NotFound()
      return result.ok ? c.redirect(result.value.location, 303) : threadPage(c, result)
    })

  /** A person who shares messages with whoever asks; anybody else is not here. */
  const somebody = async (tx: Tx, c: AppContext) => {
    const personId = c.req.param('id') ?? ''
    const held = isId(personId) ? await heldSections(tx, personId) : []
    const name = held.includes('messages') ? await readPersonName(tx, keys, personId) : undefined
    if (name === undefined) throw new NotFound()
    return { personId, held, name }
  }

  return routes
}

async function theirThread(tx: Tx, c: AppContext) {
  const { id = '', thread: threadId = '' } = c.req.param()
  const thread = isId(id) && isId(threadId) ? await readThread(tx, id, threadId) : undefined
  if (!thread) throw new NotFound()
  return thread
}
