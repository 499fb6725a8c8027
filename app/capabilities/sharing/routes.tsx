import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { provedOr } from '../../platform/http/fresh.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { parseForm, typedIn } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import { readAccessLog } from './access-log.reads.server.ts'
import { changeEnd, endSharing, share } from './actions.server.ts'
import { EndReadForm } from './contract.ts'
import { readEndedTeams } from './ended-teams.reads.server.ts'
import { keepEndRead } from './ended-teams.store.server.ts'
import { questions } from './questions/routes.tsx'
import { readGrantees, readItem, readSharing } from './reads.server.ts'
import { stateOf } from './rules.ts'
import { AccessLogScreen } from './screens/access-log.tsx'
import { GrantScreen } from './screens/grant.tsx'
import { NewShareScreen } from './screens/new-share.tsx'
import { SharingScreen } from './screens/sharing.tsx'
import { prepareShare } from './share.reads.server.ts'

/** Who sees what: /sharing, a new share, its end, and the access log. The preview is a brief: see caseload. */
export function sharing(platform: Platform) {
  const routes = new Hono<AppEnv>()
  routes.route('/', questions(platform))

  routes.get('/sharing', async (c) => {
    const now = platform.now()
    const shown = await asPerson(c, async (tx, { personId }) => ({
      grants: (await readSharing(tx, personId, now)).grants,
      grantees: await readGrantees(tx),
      ended: await readEndedTeams(tx, personId),
    }))
    return html(c, (page) => <SharingScreen page={page} now={now} {...shown} />)
  })

  routes.post('/sharing/ended', async (c) => {
    const parsed = parseForm(EndReadForm, await readForm(c))
    if (!parsed.ok) throw new Unreadable(422)
    const { team } = parsed.value
    await asPerson(c, (tx, { personId }) => keepEndRead(tx, personId, team, platform.now()))
    return c.redirect('/sharing', 303)
  })

  routes.get('/sharing/new', async (c) => {
    const form = new URL(c.req.url).searchParams
    const asked = form.has('checked')
    const item = form.get('item')
    const shown = await asPerson(c, async (tx, viewer) => ({
      item: item === null ? undefined : await readItem(tx, viewer.personId, item),
      grantees: await readGrantees(tx),
      prepared: asked ? await prepareShare(tx, viewer, form, platform.now()) : undefined,
    }))
    const problems = shown.prepared && !shown.prepared.ok ? shown.prepared.problems : []
    if (item !== null && !shown.item) throw new NotFound()
    const stop = await provedOr(c, item === null ? '/sharing/new' : `/sharing/new?item=${item}`)
    if (stop) return stop
    return html(
      c,
      (page) => (
        <NewShareScreen
          page={page}
          grantees={shown.grantees}
          item={shown.item}
          typed={typedIn(form, ['section'])}
          problems={problems}
        />
      ),
      problems.length > 0 ? 400 : 200,
    )
  })

  routes.post('/sharing', async (c) => {
    const form = await readForm(c)
    const again = new URLSearchParams(form)
    again.delete('key')
    await asPerson(c, async () => {})
    const item = again.get('item')
    const stop = await provedOr(
      c,
      `${item && isId(item) ? `/made/${item}/share` : '/sharing/preview'}?${again}`,
    )
    if (stop) return stop
    const result = await asPerson(c, (tx, viewer) => share(tx, platform.keys, viewer, form, platform.now()))
    if (result === 'other-words') throw new Unreadable(422)
    if (result.ok) return c.redirect(result.value.location, 303)
    again.set('checked', '1')
    return c.redirect(`/sharing/new?${again}`, 303)
  })

  routes.post('/sharing/end', async (c) => {
    const form = await readForm(c)
    const ended = await asPerson(c, (tx, viewer) => endSharing(tx, viewer, form, platform.now()))
    if (!ended) throw new NotFound()
    return c.redirect('/sharing', 303)
  })

  const standing = async (c: AppContext) => {
    const now = platform.now()
    const { grants } = await asPerson(c, (tx, { personId }) => readSharing(tx, personId, now))
    const grant = grants.find(({ id }) => id === c.req.param('id'))
    if (!grant || !['open', 'pending'].includes(stateOf(grant, now))) throw new NotFound()
    return grant
  }

  routes.get('/sharing/:id', async (c) => {
    const grant = await standing(c)
    const stop = await provedOr(c, `/sharing/${grant.id}`)
    return stop ?? html(c, (page) => <GrantScreen page={page} grant={grant} />)
  })

  routes.post('/sharing/:id', async (c) => {
    const form = await readForm(c)
    const grant = await standing(c)
    const stop = await provedOr(c, `/sharing/${grant.id}`)
    if (stop) return stop
    const changed = await asPerson(c, (tx, viewer) => changeEnd(tx, viewer, grant.id, form, platform.now()))
    if (changed === 'gone') throw new NotFound()
    if (changed.ok) return c.redirect('/sharing', 303)
    return html(c, (page) => <GrantScreen page={page} grant={grant} {...changed} />, 400)
  })

  routes.get('/access-log', async (c) => {
    const before = Number(c.req.query('before'))
    const log = await asPerson(c, (tx, { personId }) =>
      readAccessLog(
        tx,
        platform.keys,
        personId,
        Number.isSafeInteger(before) && before > 0 ? before : undefined,
      ),
    )
    return html(c, (page) => <AccessLogScreen page={page} {...log} />)
  })

  return routes
}
