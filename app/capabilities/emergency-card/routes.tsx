import { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import { clientAddress } from '../../platform/http/client.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { provedOr } from '../../platform/http/fresh.ts'
import { html } from '../../platform/http/html.ts'
import { asAnyone, asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { printedCode, readCode } from '../../platform/pure/codes.ts'
import { isId } from '../../platform/pure/ids.ts'
import { makeCard } from './actions.server.ts'
import { digestOf, waysTo } from './keys.server.ts'
import { readCards, readOffers, readOpenings } from './reads.server.ts'
import { CardsScreen } from './screens/cards.tsx'
import { NewCardScreen } from './screens/new-card.tsx'
import { OneCardScreen, PrintCardScreen } from './screens/one.tsx'
import { ReadCardScreen, TypeCodeScreen } from './screens/read.tsx'
import { endCard, openCard } from './store.server.ts'

/** The emergency card: made and ended at /emergency-card, read at /card by whoever has it. */
export function emergencyCard({ keys, now, origin }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/emergency-card', async (c) => {
    const cards = await asPerson(c, (tx, { personId }) => readCards(tx, keys, personId))
    const working = cards.filter(({ ended, until }) => !ended && until > now())
    return html(c, (page) => <CardsScreen page={page} cards={working} />)
  })

  routes.get('/emergency-card/new', async (c) => {
    const offers = await asPerson(c, (tx, { personId }) => readOffers(tx, keys, personId))
    const stop = await provedOr(c, '/emergency-card/new')
    if (stop) return stop
    return html(c, (page) => (
      <NewCardScreen page={page} formKey={newId(now())} typed={offers} problems={[]} />
    ))
  })

  routes.post('/emergency-card', async (c) => {
    const form = await readForm(c)
    await asPerson(c, async () => {})
    const stop = await provedOr(c, '/emergency-card/new')
    if (stop) return stop
    const made = await asPerson(c, (tx, viewer) => makeCard(tx, keys, viewer, form, now()))
    if (made === 'other-words') throw new Unreadable(422)
    if (made.ok) return c.redirect(made.value.location, 303)
    return html(c, (page) => <NewCardScreen page={page} formKey={newId(now())} {...made} />, 400)
  })

  const own = async (c: AppContext) => {
    const id = c.req.param('id') ?? ''
    const found = await asPerson(c, async (tx, { personId }) => ({
      card: (await readCards(tx, keys, personId)).find((card) => card.id === id),
      openings: isId(id) ? await readOpenings(tx, personId, id) : [],
    }))
    const { card, openings } = found
    if (!card) throw new NotFound()
    const { link, code } = waysTo(keys, card.id)
    return {
      card,
      openings,
      works: !card.ended && card.until > now(),
      ways: { address: `${origin}/card/${link}`, code: printedCode(code) },
    }
  }

  routes.get('/emergency-card/:id', async (c) => {
    const shown = await own(c)
    return html(c, (page) => <OneCardScreen page={page} {...shown} />)
  })

  routes.get('/emergency-card/:id/print', async (c) => {
    const { card, ways, works } = await own(c)
    if (!works) return c.redirect(`/emergency-card/${card.id}`, 303)
    const paper = c.req.query('paper') === 'a4' ? 'a4' : 'a6'
    return html(c, (page) => <PrintCardScreen page={page} card={card} ways={ways} paper={paper} />)
  })

  routes.post('/emergency-card/:id/end', async (c) => {
    const id = c.req.param('id')
    const done = await asPerson(c, async (tx, { personId }) => isId(id) && endCard(tx, personId, id, now()))
    if (!done) throw new NotFound()
    return c.redirect('/emergency-card', 303)
  })

  const unlisted = (c: AppContext) => c.header('x-robots-tag', 'noindex, nofollow, noarchive')
  const client = (c: AppContext) => keys.mac('client', clientAddress(c))

  routes.get('/card', (c) => {
    unlisted(c)
    return html(c, (page) => <TypeCodeScreen page={page} />)
  })

  routes.post('/card', async (c) => {
    unlisted(c)
    const typed = (await readForm(c)).get('code') ?? ''
    const code = readCode(typed)
    const again = (problem: 'shape' | 'unknown' | 'wait', status: 400 | 429) =>
      html(c, (page) => <TypeCodeScreen page={page} typed={typed} problem={problem} />, status)
    if (!code) return again('shape', 400)
    const found = await asAnyone(c, (tx) =>
      openCard(tx, keys, { code: digestOf(keys, code) }, client(c), now()),
    )
    if (found.outcome !== 'open') return again(found.outcome, found.outcome === 'wait' ? 429 : 400)
    return c.redirect(`/card/${waysTo(keys, found.cardId).link}`, 303)
  })

  routes.get('/card/:token', async (c) => {
    unlisted(c)
    const link = digestOf(keys, c.req.param('token'))
    const found = await asAnyone(c, (tx) => openCard(tx, keys, { link }, client(c), now()))
    if (found.outcome !== 'open') throw new NotFound()
    return html(c, (page) => <ReadCardScreen page={page} card={found.card} />)
  })

  return routes
}
