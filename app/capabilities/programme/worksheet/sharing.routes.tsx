import { Hono } from 'hono'
import type { PersonViewer } from '../../../platform/access/viewer.ts'
import { recordItemAccess } from '../../../platform/audit/audit.store.server.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { heldSections } from '../../../platform/database/sections.ts'
import type { AppEnv } from '../../../platform/http/context.ts'
import { NotFound } from '../../../platform/http/failures.ts'
import { provedOr } from '../../../platform/http/fresh.ts'
import { html } from '../../../platform/http/html.ts'
import { asMember, asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isId } from '../../../platform/pure/ids.ts'
import type { Exercises } from './exercises.server.ts'
import { readMaker, readWorksheet } from './reads.server.ts'
import { MadeBySomebodyScreen } from './screens/made-by-somebody.tsx'
import { ShareMadeScreen } from './screens/share-made.tsx'

/** What somebody chose for sharing, read without sharing anything: it is worked out by `sharing`. */
export type ReadShare = (
  tx: Tx,
  viewer: PersonViewer,
  form: URLSearchParams,
  now: Date,
) => Promise<
  { ok: true; value: { grantee: { name: string }; until: Date; pending: boolean } } | { ok: false }
>

/** One thing that was made, shared: what they will see, and a professional's page of it. */
export function sharedMade({ keys, now }: Platform, exercises: Exercises, readShare: ReadShare) {
  const routes = new Hono<AppEnv>()

  routes.get('/made/:id/share', async (c) => {
    const id = c.req.param('id')
    const form = new URL(c.req.url).searchParams
    form.delete('checked')
    form.delete('key')
    const asked = form.has('with')
    form.set('item', id)
    const shown = await asPerson(c, async (tx, viewer) => {
      const worksheet = isId(id) ? await readWorksheet(tx, keys, viewer.personId, id) : undefined
      if (!worksheet) throw new NotFound()
      return { worksheet, share: asked ? await readShare(tx, viewer, form, now()) : undefined }
    })
    if (shown.share && !shown.share.ok) return c.redirect(`/sharing/new?${form}&checked=1`, 303)
    const stop = asked ? await provedOr(c, `/made/${id}/share?${form}`) : undefined
    if (stop) return stop
    return html(c, (page) => (
      <ShareMadeScreen
        page={page}
        worksheet={shown.worksheet}
        exercise={exercises.known(shown.worksheet.exercise)}
        share={shown.share?.ok ? shown.share.value : undefined}
        formKey={newId(now())}
        choices={[...form]}
      />
    ))
  })

  routes.get('/people/:id/made/:worksheet', async (c) => {
    const { id, worksheet: worksheetId } = c.req.param()
    const shown = await asMember(c, ['professional'], async (tx) => {
      const known = isId(id) && isId(worksheetId)
      const worksheet = known ? await readWorksheet(tx, keys, id, worksheetId) : undefined
      const name = worksheet && (await readMaker(tx, keys, id))
      if (!worksheet || name === undefined) throw new NotFound()
      await recordItemAccess(tx, id, worksheetId, 'page', now())
      return { worksheet, name, held: await heldSections(tx, id) }
    })
    return html(c, (page) => (
      <MadeBySomebodyScreen
        page={page}
        personId={id}
        exercise={exercises.known(shown.worksheet.exercise)}
        {...shown}
      />
    ))
  })

  return routes
}
