import { Hono } from 'hono'
import type { MemberViewer } from '../../../platform/access/viewer.ts'
import { newId } from '../../../platform/crypto/ids.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { readKnownName } from '../../../platform/database/person-name.ts'
import { heldSections } from '../../../platform/database/sections.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asMember } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { addressOf, itemById } from '../content.reads.server.ts'
import { modulesFor } from '../library/looking.server.ts'
import { readPublished } from '../library/published.reads.server.ts'
import { suggestItem } from './actions.server.ts'
import { named } from './named.server.ts'
import { readAgreedContact, readSuggestions } from './reads.server.ts'
import { SuggestScreen } from './screens/suggest.tsx'
import { SuggestItemScreen } from './screens/suggest-item.tsx'
import { endContact, takeBack } from './store.server.ts'

type Asking = { viewer: MemberViewer; personId: string; held: string[]; name: string }

/** For professionals: the programme as the person sees it, and the way to point to something in it. */
export function suggesting(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  /** Whoever holds any grant of this person; for anybody else nothing is here. */
  const about = <T,>(c: AppContext, work: (tx: Tx, asking: Asking) => Promise<T>) =>
    asMember(c, ['professional'], async (tx, viewer) => {
      const personId = c.req.param('id') ?? ''
      if (!isId(personId)) throw new NotFound()
      const held = await heldSections(tx, personId)
      if (held.length === 0) throw new NotFound()
      const name = await readKnownName(tx, keys, personId)
      return work(tx, { viewer, personId, held, name })
    })
  const itemIn = async (c: AppContext, tx: Tx) => {
    const item = itemById(c.req.param('item') ?? '')
    const published = await readPublished(tx, platform.demonstration)
    if (!item || !published.has(item)) throw new NotFound()
    return item
  }

  routes.get('/people/:id/suggest', async (c) => {
    const shown = await about(c, async (tx, { personId, held, name }) => {
      const published = await readPublished(tx, platform.demonstration)
      return {
        ...{ personId, held, name, modules: modulesFor(published) },
        mine: named(await readSuggestions(tx, keys, personId), published),
        contact: await readAgreedContact(tx, personId),
      }
    })
    return html(c, (page) => <SuggestScreen page={page} {...shown} />)
  })

  routes.get('/people/:id/suggest/:item', async (c) => {
    const shown = await about(c, async (tx, { personId, name }) => ({
      ...{ personId, name, item: await itemIn(c, tx) },
    }))
    const formKey = newId(platform.now())
    return html(c, (page) => (
      <SuggestItemScreen page={page} {...shown} href={addressOf(shown.item)} formKey={formKey} />
    ))
  })

  routes.post('/people/:id/suggest/:item', async (c) => {
    const form = await readForm(c)
    const { done, ...shown } = await about(c, async (tx, { viewer, personId, name }) => {
      const item = await itemIn(c, tx)
      const about = { personId, item }
      return { ...about, name, done: await suggestItem(tx, keys, viewer, about, form, platform.now()) }
    })
    if (done === 'other-words') throw new Unreadable(422)
    if (done.ok) return c.redirect(`/people/${shown.personId}/suggest`, 303)
    const { typed, problems } = done
    const again = { href: addressOf(shown.item), formKey: newId(platform.now()), typed, problems }
    return html(c, (page) => <SuggestItemScreen page={page} {...shown} {...again} />, 400)
  })

  routes.post('/people/:id/suggestions/contact', async (c) => {
    const personId = await about(c, async (tx, asking) => {
      const { membershipId } = asking.viewer
      await endContact(tx, { personId: asking.personId, membershipId, at: platform.now() })
      return asking.personId
    })
    return c.redirect(`/people/${personId}/suggest`, 303)
  })

  routes.post('/people/:id/suggestions/:suggestion/back', async (c) => {
    const suggestionId = c.req.param('suggestion') ?? ''
    if (!isId(suggestionId)) throw new NotFound()
    const personId = await about(c, async (tx, asking) => {
      if (!(await takeBack(tx, { personId: asking.personId, suggestionId, at: platform.now() })))
        throw new NotFound()
      return asking.personId
    })
    return c.redirect(`/people/${personId}/suggest`, 303)
  })

  return routes
}
