import { Hono } from 'hono'
import type { Tx } from '../../../platform/database/connection.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { readPublished } from '../library/published.reads.server.ts'
import { agreeToContact, answerSuggestion, todayAt } from './actions.server.ts'
import { named } from './named.server.ts'
import { readAgreedContact, readCanContact, readSuggestions } from './reads.server.ts'
import { waitingOn } from './rules.ts'
import { ContactScreen } from './screens/contact.tsx'
import { SuggestionScreen } from './screens/suggestion.tsx'
import { SuggestionsScreen } from './screens/suggestions.tsx'
import { endContact } from './store.server.ts'
import { suggesting } from './suggest.routes.tsx'

/** What is suggested to a person, and what they do with it; for professionals, the way to suggest. */
export function suggestions(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()
  routes.route('/', suggesting(platform))

  routes.get('/suggestions', async (c) => {
    const shown = await asPerson(c, async (tx, { personId }) => {
      const published = await readPublished(tx, platform.demonstration)
      const all = named(await readSuggestions(tx, keys, personId), published)
      const waiting = waitingOn(all, todayAt(platform.now()))
      const ids = new Set(waiting.map(({ id }) => id))
      return {
        waiting: all.filter(({ id }) => ids.has(id)),
        others: all.filter(({ id }) => !ids.has(id)),
        contact: await readAgreedContact(tx, personId),
        canAsk: (await readCanContact(tx, personId)).length > 0,
      }
    })
    return html(c, (page) => <SuggestionsScreen page={page} {...shown} />)
  })

  const contactOf = async (tx: Tx, personId: string) => ({
    contact: await readAgreedContact(tx, personId),
    whom: await readCanContact(tx, personId),
  })

  routes.get('/suggestions/contact', async (c) => {
    const shown = await asPerson(c, (tx, { personId }) => contactOf(tx, personId))
    return html(c, (page) => <ContactScreen page={page} {...shown} />)
  })

  routes.post('/suggestions/contact', async (c) => {
    const form = await readForm(c)
    const { done, shown } = await asPerson(c, async (tx, viewer) => ({
      done: await agreeToContact(tx, viewer, form, platform.now()),
      shown: await contactOf(tx, viewer.personId),
    }))
    if (done.ok) return c.redirect('/suggestions/contact', 303)
    const { typed, problems } = done
    return html(c, (page) => <ContactScreen page={page} {...shown} typed={typed} problems={problems} />, 400)
  })

  routes.post('/suggestions/contact/end', async (c) => {
    await asPerson(c, (tx, { personId }) =>
      endContact(tx, { personId, membershipId: undefined, at: platform.now() }),
    )
    return c.redirect('/suggestions', 303)
  })

  const idIn = (c: AppContext) => {
    const id = c.req.param('id') ?? ''
    if (!isId(id)) throw new NotFound()
    return id
  }
  const one = async (tx: Tx, personId: string, id: string) =>
    named(
      await readSuggestions(tx, keys, personId, id),
      await readPublished(tx, platform.demonstration),
    ).find(({ takenBackAt }) => !takenBackAt)

  routes.get('/suggestions/:id', async (c) => {
    const suggestion = await asPerson(c, (tx, { personId }) => one(tx, personId, idIn(c)))
    if (!suggestion) throw new NotFound()
    return html(c, (page) => <SuggestionScreen page={page} suggestion={suggestion} />)
  })

  routes.post('/suggestions/:id', async (c) => {
    const form = await readForm(c)
    const { done, suggestion } = await asPerson(c, async (tx, viewer) => {
      const published = await readPublished(tx, platform.demonstration)
      return {
        suggestion: await one(tx, viewer.personId, idIn(c)),
        done: await answerSuggestion(tx, keys, published, viewer, idIn(c), form, platform.now()),
      }
    })
    if (done === 'gone' || !suggestion) throw new NotFound()
    if (done.ok) return c.redirect('/suggestions', 303)
    const { typed, problems } = done
    return html(
      c,
      (page) => <SuggestionScreen page={page} suggestion={suggestion} typed={typed} problems={problems} />,
      400,
    )
  })

  return routes
}
