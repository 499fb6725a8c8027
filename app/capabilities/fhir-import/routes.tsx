import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import { readUpload } from '../../platform/http/upload.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'
import { knownInstruments } from '../measures/known.reads.server.ts'
import { showsHelpNow } from '../measures/packs/contract.ts'
import { giveFile, type Importing, previewFile, takeOver } from './actions.server.ts'
import { type FileProblem, largestFile } from './contract.ts'
import type { KeepResponse } from './keeper.server.ts'
import { previewByPost } from './post.routes.ts'
import { readRaw, readRaws, readResult, readTaken, readWaiting } from './reads.server.ts'
import { ImportAskScreen } from './screens/ask.tsx'
import { ImportDoneScreen } from './screens/done.tsx'
import { KeptListScreen, KeptScreen } from './screens/kept.tsx'
import { ImportPreviewScreen } from './screens/preview.tsx'
import { ImportStartScreen } from './screens/start.tsx'
import { dropFile, throwAway } from './store.server.ts'

/** Bringing in a file of another system: given, looked at, brought in or put away. */
export function fhirImport(platform: Platform, keepResponse: KeepResponse) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  const base = `${platform.origin}/fhir`
  const own = <T,>(c: AppContext, work: (importing: Importing) => Promise<T>) =>
    asPerson(c, (tx, viewer) => work({ tx, keys, viewer, base, now: platform.now() }))
  routes.route('/', previewByPost(platform, own))

  const start = async (c: AppContext, problem?: FileProblem) => {
    const shown = await own(c, async ({ tx, viewer: { personId }, now }) => ({
      waits: (await readWaiting(tx, keys, personId, now))?.until,
      taken: await readTaken(tx, personId),
      anyKept: (await readRaws(tx, personId)).length > 0,
    }))
    return html(
      c,
      (page) => <ImportStartScreen page={page} {...shown} {...(problem && { problem })} />,
      problem ? 400 : 200,
    )
  }

  routes.get('/import', (c) => start(c))

  routes.post('/import', async (c) => {
    // Whoever may not be here sends nothing that is read.
    await own(c, async () => undefined)
    const bytes = await readUpload(c, 'file', largestFile)
    const problem = await own(c, (importing) => giveFile(importing, bytes))
    return problem ? start(c, problem) : c.redirect('/import/look', 303)
  })

  routes.get('/import/look', async (c) => {
    const { me, asked } = c.req.query()
    const shown = await own(c, (importing) => previewFile(importing, me))
    if (!shown) return c.redirect('/import', 303)
    const { somebodies } = shown
    if (somebodies.length > 0 && shown.me === undefined) {
      const problem = asked !== undefined
      const screen = (page: Parameters<Parameters<typeof html>[1]>[0]) => (
        <ImportAskScreen page={page} somebodies={somebodies} problem={problem} />
      )
      return html(c, screen, problem ? 400 : 200)
    }
    const helpNow = shown.add.some(({ instrument }) => showsHelpNow.includes(instrument))
    return html(c, (page) => (
      <ImportPreviewScreen page={page} shown={shown} known={knownInstruments.known} helpNow={helpNow} />
    ))
  })

  routes.post('/import/take', async (c) => {
    const form = await readForm(c)
    const file = form.get('file') ?? ''
    if (!isId(file)) return c.redirect('/import', 303)
    const me = form.get('me') ?? undefined
    const { done, there } = await own(c, async (importing) => ({
      done: await takeOver(importing, keepResponse, file, me),
      there: (await readResult(importing.tx, importing.viewer.personId, file)) !== undefined,
    }))
    if (done === 'choose') return c.redirect('/import/look?asked=yes', 303)
    if (done === 'too-much') return c.redirect('/import/look', 303)
    return c.redirect(there ? `/import/${file}` : '/import', 303)
  })

  routes.post('/import/away', async (c) => {
    await own(c, ({ tx, viewer, now }) => dropFile(tx, viewer.personId, now))
    return c.redirect('/import', 303)
  })

  routes.get('/import/kept', async (c) => {
    const raws = await own(c, ({ tx, viewer }) => readRaws(tx, viewer.personId))
    return html(c, (page) => <KeptListScreen page={page} raws={raws} />)
  })

  routes.get('/import/kept/:raw', async (c) => {
    const raw = await own(c, ({ tx, viewer }) => readRaw(tx, keys, viewer.personId, idIn(c, 'raw')))
    if (!raw) throw new NotFound()
    return html(c, (page) => <KeptScreen page={page} raw={raw} />)
  })

  routes.post('/import/kept/:raw/away', async (c) => {
    const gone = await own(c, ({ tx, viewer, now }) => throwAway(tx, viewer.personId, idIn(c, 'raw'), now))
    if (!gone) throw new NotFound()
    return c.redirect('/import/kept', 303)
  })

  routes.get('/import/:file', async (c) => {
    const result = await own(c, ({ tx, viewer }) => readResult(tx, viewer.personId, idIn(c, 'file')))
    if (!result) throw new NotFound()
    return html(c, (page) => <ImportDoneScreen page={page} {...result} />)
  })

  return routes
}

function idIn(c: AppContext, name: string): string {
  const id = c.req.param(name) ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}
