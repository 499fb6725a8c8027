import { Hono } from 'hono'
import type { MemberViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, SignInNeeded } from '../../platform/http/failures.ts'
import { provedOr } from '../../platform/http/fresh.ts'
import { html } from '../../platform/http/html.ts'
import { asMember, asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'
import type { ReadShown } from '../../workspaces/shown.tsx'
import { readSharedThings } from '../programme/worksheet/reads.server.ts'
import { prepareShare } from '../sharing/share.reads.server.ts'
import { openBrief, setReviewed } from './actions.server.ts'
import { readBrief } from './brief.reads.server.ts'
import { readCaseload } from './caseload.reads.server.ts'
import type { Place } from './contract.ts'
import { asSeen } from './rules.ts'
import { BriefScreen } from './screens/brief.tsx'
import { BriefPrintScreen } from './screens/brief-print.tsx'
import { CaseloadScreen } from './screens/caseload.tsx'
import { SharePreviewScreen } from './screens/preview.tsx'

/** The professional's people: the list, each brief, the reviewed mark; and the same brief as the person's preview. */
export function caseload(platform: Platform, readShown: ReadShown) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  routes.get('/caseload', async (c) => {
    const { sessionHash } = c.var
    if (sessionHash === undefined) throw new SignInNeeded()
    const after = readPlace(c.req.query('after'))
    const list = await readCaseload(platform.database.app, keys, sessionHash, after)
    return html(c, (page) => <CaseloadScreen page={page} {...list} first={after === undefined} />)
  })

  const opened = async (c: AppContext, way: 'page' | 'print') => {
    const personId = c.req.param('id') ?? ''
    const found = await asMember(c, ['professional'], async (tx) => {
      const brief = isId(personId) ? await openBrief(tx, keys, personId, way, platform.now()) : undefined
      const singly = brief?.brief.shared.some((section: string) => section === 'exercises')
      return brief && { ...brief, things: singly ? await readSharedThings(tx, personId) : [] }
    })
    if (!found) throw new NotFound()
    return found
  }

  routes.get('/people/:id', async (c) => {
    const found = await opened(c, 'page')
    return html(c, (page) => <BriefScreen page={page} {...found} />)
  })
  routes.get('/people/:id/print', async (c) => {
    const found = await opened(c, 'print')
    return html(c, (page) => <BriefPrintScreen page={page} {...found} />)
  })

  const review = async (c: AppContext, reviewed: boolean) => {
    const personId = c.req.param('id') ?? ''
    const done = await asMember(c, ['professional'], (tx, viewer: MemberViewer) =>
      isId(personId) ? setReviewed(tx, viewer, personId, reviewed, platform.now()) : Promise.resolve(false),
    )
    if (!done) throw new NotFound()
    return c.redirect(`/people/${personId}`, 303)
  }
  routes.post('/people/:id/reviewed', (c) => review(c, true))
  routes.post('/people/:id/reviewed/undo', (c) => review(c, false))

  routes.get('/sharing/preview', async (c) => {
    const form = new URL(c.req.url).searchParams
    form.delete('checked')
    form.delete('key')
    const shown = await asPerson(c, async (tx, viewer) => {
      const prepared = await prepareShare(tx, viewer, form, platform.now())
      const whole = await readBrief(tx, keys, viewer.personId)
      if (!prepared.ok) return { prepared, whole, shown: [] }
      // The weeks stand in the brief, with the notes that were shared.
      const sections = prepared.value.sections.filter((section) => section !== 'check-ins')
      const asked = { sections, items: [], from: prepared.value.visibleFrom, voice: 'own' as const }
      return { prepared, whole, shown: await readShown(tx, keys, viewer.personId, asked) }
    })
    const { prepared, whole, shown: pages } = shown
    const query = form.toString()
    if (!prepared.ok || !whole) return c.redirect(`/sharing/new?${query}&checked=1`, 303)
    const stop = await provedOr(c, `/sharing/preview?${query}`)
    if (stop) return stop
    const { sections, grantee, until, visibleFrom, pending } = prepared.value
    return html(c, (page) => (
      <SharePreviewScreen
        page={page}
        brief={asSeen(
          whole,
          sections.filter((section) => section !== 'exercises'),
          visibleFrom,
        )}
        shown={pages}
        grantee={grantee.name}
        until={until}
        pending={pending}
        formKey={newId(platform.now())}
        choices={[...form]}
      />
    ))
  })

  return routes
}

function readPlace(typed: string | undefined): Place | undefined {
  const [, rank, at, personId = ''] = /^([1-9])~(\d{1,15})~([\w-]+)$/.exec(typed ?? '') ?? []
  return isId(personId) ? { rank: Number(rank), at: new Date(Number(at)), personId } : undefined
}
