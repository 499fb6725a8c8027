import { Hono } from 'hono'
import type { Viewer } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { SignInNeeded } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asAnyone, asSignedIn } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Problem, parseForm } from '../../platform/pure/form.ts'
import type { OwnMembership } from '../service-setup/contract.ts'
import { readOwnMemberships } from '../service-setup/reads.server.ts'
import { ownRoom, RoomForm } from './contract.ts'
import { type Comer, wayIn } from './rules.ts'
import { FrontScreen } from './screens/front.tsx'
import { RoomScreen } from './screens/room.tsx'

/** The first page, which leads everybody to their room, and the choice between rooms. */
export function room({ identity }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/', async (c) => {
    const way = wayIn(await asAnyone(c, comer))
    if ('show' in way) return html(c, (page) => <FrontScreen page={{ ...page, signedIn: false }} />)
    if ('go' in way) return c.redirect(way.go, 303)
    await identity.chooseMembership(hashOf(c), way.enter)
    return c.redirect('/', 303)
  })

  routes.get('/room', async (c) => {
    const memberships = await asSignedIn(c, ownMemberships)
    return html(c, (page) => <RoomScreen page={page} memberships={memberships} />)
  })

  routes.post('/room', async (c) => {
    const form = await readForm(c)
    const memberships = await asSignedIn(c, ownMemberships)
    const parsed = parseForm(RoomForm, form)
    const chosen = parsed.ok ? parsed.value.room : undefined
    if (chosen === ownRoom) {
      await identity.chooseMembership(hashOf(c), null)
      const kind = await asSignedIn(c, async (_, viewer) => viewer.kind)
      return c.redirect(kind === 'person' ? '/today' : '/sign-up/you', 303)
    }
    if (chosen === undefined || !memberships.some((each) => each.membershipId === chosen))
      return again(c, memberships, [{ field: 'room', code: 'choose' }])
    await identity.chooseMembership(hashOf(c), chosen)
    return c.redirect('/', 303)
  })

  const again = (c: AppContext, memberships: OwnMembership[], problems: Problem[]) =>
    html(c, (page) => <RoomScreen page={page} memberships={memberships} problems={problems} />, 400)

  return routes
}

function ownMemberships(tx: Tx, viewer: Viewer): Promise<OwnMembership[]> {
  return readOwnMemberships(tx, viewer.accountId)
}

async function comer(tx: Tx, viewer: Viewer | undefined): Promise<Comer> {
  if (!viewer) return { kind: 'nobody' }
  if (viewer.kind === 'member') return viewer
  const memberships = await ownMemberships(tx, viewer)
  return { kind: viewer.kind, memberships: memberships.map((each) => each.membershipId) }
}

function hashOf(c: AppContext): string {
  if (c.var.sessionHash === undefined) throw new SignInNeeded()
  return c.var.sessionHash
}
