import { Hono } from 'hono'
import type { z } from 'zod'
import type { MemberViewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { Unreadable } from '../../platform/http/failures.ts'
import { readForm, readText } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asMember } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { parseForm } from '../../platform/pure/form.ts'
import { readService } from '../joining/invitations/invitations.reads.server.ts'
import { readStaffSupport } from '../service-setup/deployment.reads.server.ts'
import {
  AnotherWayPosted,
  BeginAgainForm,
  EntryGonePosted,
  EntryPosted,
  KeyPosted,
  WayGonePosted,
} from './posted.contract.ts'
import { readConsole } from './reads.server.ts'
import { DeskScreen } from './screens/desk.tsx'
import { KeyScreen } from './screens/key.tsx'
import { OverTimeScreen } from './screens/over-time.tsx'
import { SupportScreen } from './screens/support.tsx'
import { TeamDeskScreen } from './screens/team-desk.tsx'
import { WhoCanReadScreen } from './screens/who-can-read.tsx'
import { beginConsole, endWay, forgetConsole, forgetEntry, keepEntry, keepWay } from './store.server.ts'
import { mayKeepFor, weekOf } from './weeks.rules.ts'

const who = ['professional'] as const

/** The mixing console, /console: a professional’s own minute. Everything personal arrives here sealed. */
export function mixingConsole(platform: Platform) {
  const routes = new Hono<AppEnv>()
  const own = <T,>(c: AppContext, work: (tx: Tx, viewer: MemberViewer) => Promise<T>) =>
    asMember(c, who, work)
  const inside = (c: AppContext) => own(c, async () => undefined)

  routes.get('/console', async (c) => {
    await inside(c)
    return html(c, (page) => <DeskScreen page={page} week={weekOf(platform.now())} />)
  })
  routes.get('/console/over-time', async (c) => {
    await inside(c)
    return html(c, (page) => <OverTimeScreen page={page} week={weekOf(platform.now())} />)
  })
  routes.get('/console/key', async (c) => {
    await inside(c)
    return html(c, (page) => <KeyScreen page={page} gone={c.req.query('done') === 'gone'} />)
  })
  routes.get('/console/who-can-read', async (c) => {
    await inside(c)
    return html(c, (page) => <WhoCanReadScreen page={page} />)
  })
  routes.get('/console/team-desk', async (c) => {
    await inside(c)
    const paper = c.req.query('paper') === 'a3' ? 'a3' : 'a4'
    return html(c, (page) => <TeamDeskScreen page={page} paper={paper} />)
  })
  routes.get('/console/support', async (c) => {
    const service = await own(c, async (tx, { serviceId }) => ({
      ...(await readService(tx, serviceId)),
      staffSupport: await readStaffSupport(tx, serviceId),
    }))
    return html(c, (page) => <SupportScreen page={page} service={service} />)
  })
  routes.get('/console/kept.json', async (c) => c.json(await own(c, readConsole)))

  const taken = (c: AppContext, outcome: 'kept' | 'other') =>
    outcome === 'kept' ? c.json({ outcome }, 201) : c.json({ outcome }, 409)
  const post = <S extends z.ZodType>(
    path: string,
    shape: S,
    work: (tx: Tx, owner: string, posted: z.infer<S>) => Promise<'kept' | 'other'>,
  ) =>
    routes.post(path, async (c) => {
      const text = await readText(c)
      return taken(
        c,
        // Who asks comes first: somebody without a console learns nothing of what one would have to send.
        await own(c, (tx, { accountId }) => work(tx, accountId, parsed(c, shape, text))),
      )
    })

  post('/console/key', KeyPosted, (tx, owner, { key, ways }) => beginConsole(tx, owner, key, ways))
  post('/console/ways', AnotherWayPosted, (tx, owner, { key, way }) => keepWay(tx, owner, key, way))
  post('/console/ways/gone', WayGonePosted, (tx, owner, { way }) => endWay(tx, owner, way))
  post('/console/entries', EntryPosted, async (tx, owner, entry) =>
    mayKeepFor(entry.week, platform.now()) ? keepEntry(tx, owner, entry) : 'other',
  )
  post('/console/entries/gone', EntryGonePosted, async (tx, owner, { entry }) => {
    await forgetEntry(tx, owner, entry)
    return 'kept'
  })

  routes.post('/console/begin-again', async (c) => {
    const form = await readForm(c)
    const problem = await own(c, async (tx, { accountId }) => {
      const read = parseForm(BeginAgainForm, form)
      if (read.ok) await forgetConsole(tx, accountId)
      return !read.ok
    })
    if (problem) return html(c, (page) => <KeyScreen page={page} notSure />, 400)
    return c.redirect('/console/key?done=gone', 303)
  })

  return routes
}

function parsed<S extends z.ZodType>(c: AppContext, shape: S, text: string): z.infer<S> {
  if (!c.req.header('content-type')?.startsWith('application/json')) throw new Unreadable(415)
  let sent: unknown
  try {
    sent = JSON.parse(text)
  } catch {
    throw new Unreadable(400)
  }
  const read = shape.safeParse(sent)
  if (!read.success) throw new Unreadable(400)
  return read.data
}
