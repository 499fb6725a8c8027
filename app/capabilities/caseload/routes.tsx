import { Hono } from 'hono'
import type { MemberViewer } from '../../platform/access/viewer.ts'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, SignInNeeded } from '../../platform/http/failures.ts'
import { provedOr } from '../../platform/http/fresh.ts'
import { html } from '../../platform/http/html.ts'
import { asMember, asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { isDate } from '../../platform/pure/days.ts'
import { isId } from '../../platform/pure/ids.ts'
import type { ReadShown, Shown } from '../../workspaces/shown.tsx'
import { readAround } from '../day/day.reads.server.ts'
import { readSharedThings } from '../programme/worksheet/reads.server.ts'
import type { Grantee } from '../sharing/contract.ts'
import { readSharing } from '../sharing/reads.server.ts'
import { prepareShare } from '../sharing/share.reads.server.ts'
import { readOwnTeams } from '../team-work/teams.reads.server.ts'
import { openBrief, setReviewed } from './actions.server.ts'
import { readBrief } from './brief.reads.server.ts'
import { readCaseload } from './caseload.reads.server.ts'
import type { Place, Seen } from './contract.ts'
import { outcomes } from './outcomes/routes.tsx'
import { reachOf } from './rules.ts'
import { BriefScreen } from './screens/brief.tsx'
import { BriefPrintScreen } from './screens/brief-print.tsx'
import { CaseloadScreen } from './screens/caseload.tsx'
import { SharePreviewScreen } from './screens/preview.tsx'
import { SeenScreen } from './screens/seen.tsx'
import { askedIn } from './worklist.rules.ts'

/** The professional's people: the list, each brief, the reviewed mark; and the same brief as the person's preview. */
export function caseload(platform: Platform, readShown: ReadShown) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  routes.route('/', outcomes(platform))

  routes.get('/caseload', async (c) => {
    const { sessionHash } = c.var
    if (sessionHash === undefined) throw new SignInNeeded()
    const asked = askedIn(new URL(c.req.url).searchParams, isId)
    const after = readPlace(c.req.query('after'))
    const list = await readCaseload(platform.database.app, keys, sessionHash, after, asked)
    // Without a row there is none that says what one can choose from.
    if (list.rows.length === 0 && asked.view !== 'removed' && (asked.view !== 'everyone' || asked.teamId))
      list.teams = await asMember(c, ['professional'], (tx, { membershipId }) =>
        readOwnTeams(tx, membershipId),
      )
    return html(c, (page) => (
      <CaseloadScreen page={page} asked={asked} {...list} first={after === undefined} now={platform.now()} />
    ))
  })

  const opened = async (c: AppContext, way: 'page' | 'print') => {
    const personId = c.req.param('id') ?? ''
    const on = c.req.query('day') ?? ''
    const found = await asMember(c, ['professional'], async (tx, { membershipId }) => {
      const brief = isId(personId) ? await openBrief(tx, keys, personId, way, platform.now()) : undefined
      const singly = brief?.brief.shared.some((section: string) => section === 'exercises')
      const around = isDate(on) && brief && (await readAround(tx, keys, membershipId, on, personId))
      return (
        brief && {
          ...brief,
          things: singly ? await readSharedThings(tx, personId) : [],
          around: around || undefined,
        }
      )
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
    return html(c, (page) => <BriefPrintScreen page={page} {...found} now={platform.now()} />)
  })

  const review = async (c: AppContext, reviewed: boolean) => {
    const personId = c.req.param('id') ?? ''
    const done = await asMember(c, ['professional'], (tx, viewer: MemberViewer) =>
      isId(personId) ? setReviewed(tx, viewer, personId, reviewed, platform.now()) : Promise.resolve(false),
    )
    if (!done) throw new NotFound()
    const on = c.req.query('day') ?? ''
    return c.redirect(`/people/${personId}${isDate(on) ? `?day=${on}` : ''}`, 303)
  }
  routes.post('/people/:id/reviewed', (c) => review(c, true))
  routes.post('/people/:id/reviewed/undo', (c) => review(c, false))

  routes.get('/sharing/preview', async (c) => {
    const form = new URL(c.req.url).searchParams
    form.delete('checked')
    form.delete('key')
    const { prepared, seen } = await asPerson(c, async (tx, { personId, ...viewer }) => {
      const prepared = await prepareShare(tx, { ...viewer, personId }, form, platform.now())
      if (!prepared.ok) return { prepared, seen: undefined }
      const { sections, visibleFrom, grantee } = prepared.value
      const reach: Seen = Object.fromEntries(sections.map((section) => [section, visibleFrom]))
      return { prepared, seen: await seenBy(tx, personId, grantee, reach, []) }
    })
    const query = form.toString()
    if (!prepared.ok || !seen) return c.redirect(`/sharing/new?${query}&checked=1`, 303)
    const stop = await provedOr(c, `/sharing/preview?${query}`)
    if (stop) return stop
    const { grantee, until, pending } = prepared.value
    return html(c, (page) => (
      <SharePreviewScreen
        page={page}
        {...seen}
        grantee={grantee.name}
        until={until}
        pending={pending}
        formKey={newId(platform.now())}
        choices={[...form]}
      />
    ))
  })

  routes.get('/sharing/seen', async (c) => {
    const found = await asPerson(c, async (tx, { personId }) => {
      const now = platform.now()
      const { grants } = await readSharing(tx, personId, now)
      const theirs = reachOf(grants, new URL(c.req.url).searchParams.get('with') ?? '', now)
      const shown = theirs && (await seenBy(tx, personId, theirs.grantee, theirs.seen, theirs.items))
      return theirs && shown && { ...theirs, ...shown }
    })
    if (!found) throw new NotFound()
    return html(c, (page) => <SeenScreen page={page} {...found} />)
  })

  /** The brief and the pages of a person, as somebody sees them who holds these sections. */
  async function seenBy(tx: Tx, personId: string, grantee: Grantee, seen: Seen, items: string[]) {
    const brief = await readBrief(tx, keys, personId, platform.now(), seen)
    if (!brief) return undefined
    const asked = { voice: 'theirs' as const, with: grantee, now: platform.now(), held: Object.keys(seen) }
    const shown: Shown[] = []
    // The weeks stand in the brief, with the notes that were shared.
    for (const [section, from] of Object.entries(seen))
      if (section !== 'check-ins')
        shown.push(
          ...(await readShown(tx, keys, personId, { ...asked, sections: [section], items: [], from })),
        )
    const things = { ...asked, sections: [], items, from: new Date(0) }
    return { brief, shown: [...shown, ...(await readShown(tx, keys, personId, things))] }
  }

  return routes
}

function readPlace(typed: string | undefined): Place | undefined {
  const [, rank, at, personId = ''] = /^([1-9])~(\d{1,15})~([\w-]+)$/.exec(typed ?? '') ?? []
  return isId(personId) ? { rank: Number(rank), at: new Date(Number(at)), personId } : undefined
}
