import { Hono } from 'hono'
import { textOf } from '../../../language/text.tsx'
import { clientOf } from '../../../platform/http/client.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asSignedIn } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { parseForm } from '../../../platform/pure/form.ts'
import { localPath } from '../../../platform/pure/local-path.ts'
import { giveCookies } from '../asking.server.ts'
import { codeForm, roomForm, signInForm } from '../contract.ts'
import { readRooms } from '../reads.server.ts'
import { hasChoice } from '../rules.ts'
import { arrive, noticeFirst } from './arrive.server.ts'
import { CodeScreen } from './screens/code.tsx'
import { RoomsScreen } from './screens/rooms.tsx'
import { SignInScreen } from './screens/sign-in.tsx'

/** Getting in and out: /sign-in, /sign-in/code, /rooms and /sign-out. */
export function signIn(platform: Platform) {
  const { identity } = platform
  const routes = new Hono<AppEnv>()

  routes.get('/sign-in', (c) =>
    html(c, (page) => (
      <SignInScreen
        page={{ ...page, signedIn: false }}
        next={localPath(c.req.query('next'))}
        signedOut={c.req.query('signed-out') === 'yes'}
      />
    )),
  )

  routes.post('/sign-in', async (c) => {
    const form = await readForm(c)
    const parsed = parseForm(signInForm, form)
    const again = (
      field: string,
      key: 'refused' | 'emptyEmail' | 'emptyPassword' | 'wait',
      status: 400 | 429 = 400,
    ) =>
      html(
        c,
        (page) => {
          const t = textOf(page.language)
          const text = key === 'wait' ? t('account.wait') : t(`account.signIn.${key}`)
          return (
            <SignInScreen
              page={{ ...page, signedIn: false }}
              next={localPath(form.get('next'))}
              email={form.get('email') ?? ''}
              shared={form.get('shared') === 'yes'}
              problems={[{ field, text }]}
            />
          )
        },
        status,
      )
    if (!parsed.ok) {
      const empty = parsed.problems.find(({ code }) => code === 'empty')?.field
      if (empty === 'email') return again('email', 'emptyEmail')
      if (empty === 'password') return again('password', 'emptyPassword')
      return again('email', 'refused')
    }
    const { email, password, shared, next } = parsed.value
    const answer = await identity.signIn({ email, password, sharedDevice: shared, client: clientOf(c) })
    if (answer.kind === 'wait') return again('email', 'wait', 429)
    if (answer.kind === 'refused') return again('email', 'refused')
    if (answer.kind === 'signed-in') return c.redirect(await arrive(c, answer, next), 303)
    giveCookies(c, answer.cookies)
    const query = new URLSearchParams({ next: localPath(next), ...(shared ? { shared: 'yes' } : {}) })
    return c.redirect(`/sign-in/code?${query}`, 303)
  })

  routes.get('/sign-in/code', (c) =>
    html(c, (page) => (
      <CodeScreen
        page={{ ...page, signedIn: false }}
        next={localPath(c.req.query('next'))}
        shared={c.req.query('shared') === 'yes'}
      />
    )),
  )

  routes.post('/sign-in/code', async (c) => {
    const form = await readForm(c)
    const parsed = parseForm(codeForm, form)
    const again = (key: 'empty' | 'refused' | 'expired' | 'wait', status: 400 | 429 = 400) =>
      html(
        c,
        (page) => {
          const t = textOf(page.language)
          const text = key === 'wait' ? t('account.wait') : t(`account.code.${key}`)
          return (
            <CodeScreen
              page={{ ...page, signedIn: false }}
              next={localPath(form.get('next'))}
              shared={form.get('shared') === 'yes'}
              problems={[{ field: 'code', text }]}
            />
          )
        },
        status,
      )
    if (!parsed.ok) return again(parsed.problems[0]?.code === 'empty' ? 'empty' : 'refused')
    const { code, shared, next } = parsed.value
    const cookieHeader = c.req.header('cookie')
    const answer = await identity.verifyCode({
      cookieHeader,
      code,
      sharedDevice: shared,
      client: clientOf(c),
    })
    if (answer.kind !== 'signed-in') return again(answer.kind, answer.kind === 'wait' ? 429 : 400)
    return c.redirect(await arrive(c, answer, next), 303)
  })

  const roomsPage = async (c: AppContext, next: string, empty = false) => {
    const rooms = await asSignedIn(c, readRooms)
    if (!empty && !hasChoice(rooms)) return c.redirect('/', 303)
    return html(
      c,
      (page) => {
        const text = textOf(page.language)('account.rooms.empty')
        const problems = empty ? [{ field: 'room', text }] : []
        return <RoomsScreen page={page} rooms={rooms} next={next} problems={problems} />
      },
      empty ? 400 : 200,
    )
  }

  routes.get('/rooms', (c) => roomsPage(c, localPath(c.req.query('next'))))

  routes.post('/rooms', async (c) => {
    const form = await readForm(c)
    const parsed = parseForm(roomForm, form)
    if (!parsed.ok) return roomsPage(c, localPath(form.get('next')), true)
    const { room, next } = parsed.value
    const rooms = await asSignedIn(c, readRooms)
    const known = room === 'own' || rooms.memberships.some(({ membershipId }) => membershipId === room)
    if (!known) throw new NotFound()
    const { sessionHash } = c.var
    if (sessionHash === undefined) return c.redirect('/sign-in', 303)
    await identity.chooseMembership(sessionHash, room === 'own' ? null : room)
    return c.redirect(await noticeFirst(platform, sessionHash, localPath(next)), 303)
  })

  routes.post('/sign-out', async (c) => {
    if (c.var.sessionHash) await identity.endSession(c.var.sessionHash)
    giveCookies(c, identity.signOutCookies())
    // A chosen sign-out leaves nothing personal in the browser; signing out of a lost session does the same.
    c.header('clear-site-data', '"storage"')
    return c.redirect('/sign-in?signed-out=yes', 303)
  })

  return routes
}
