import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asMember } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type Problem, parseForm, type Typed } from '../../../platform/pure/form.ts'
import { packById, packs } from '../packs/content.reads.server.ts'
import { worded } from '../packs/site-text.rules.ts'
import { byOf, changeActor, changeText, turn } from './actions.server.ts'
import { everything, SwitchForm } from './contract.ts'
import { readChanges } from './history.reads.server.ts'
import { standingOf } from './rules.ts'
import { MeasureSettingsScreen } from './screens/list.tsx'
import { InstrumentScreen } from './screens/one.tsx'
import { PreviewScreen } from './screens/preview.tsx'
import { WhoActsScreen } from './screens/who.tsx'
import { OwnWordsScreen } from './screens/words.tsx'
import { readAllOff, readSite } from './sites.reads.server.ts'
import { endActor, holdInstrument, switchAll, switchInstrument, withdrawText } from './store.server.ts'

type Refused = { typed?: Typed; problems?: Problem[] }
const admin = ['admin'] as const
const root = '/service/measures'

/** Where an administrator says which instruments a service offers, who acts on answers, and in which words. */
export function measureSettings({ now }: Platform) {
  const routes = new Hono<AppEnv>()
  const status = ({ problems }: Refused) => (problems ? 400 : 200)
  const packIn = (c: AppContext, offered?: 'off-until-named' | 'gated') => {
    const pack = packById(c.req.param('id') ?? '')
    if (!pack || (offered && pack.pack.offered !== offered)) throw new NotFound()
    return pack
  }
  const siteOf = (c: AppContext, id: string) =>
    asMember(c, admin, async (tx, { serviceId }) => {
      const site = await readSite(tx, serviceId)
      if (!site) throw new NotFound()
      const offEverywhere = await readAllOff(tx)
      return { site, offEverywhere, changes: await readChanges(tx, serviceId, id) }
    })
  const wanted = async (c: AppContext) => {
    const parsed = parseForm(SwitchForm, await readForm(c))
    if (!parsed.ok) throw new Unreadable(422)
    return parsed.value.on === 'yes'
  }

  // Who may not be here learns that before anything is said of an address.
  routes.use(`${root}/*`, async (c, next) => {
    await asMember(c, admin, async () => undefined)
    await next()
  })

  routes.get(root, async (c) => {
    const { site, offEverywhere } = await siteOf(c, everything)
    return html(c, (page) => (
      <MeasureSettingsScreen page={page} packs={packs} site={site} offEverywhere={offEverywhere} />
    ))
  })

  routes.post(`${root}/switch`, async (c) => {
    const on = await wanted(c)
    await asMember(c, admin, async (tx, viewer) => {
      const by = byOf(viewer, now())
      await holdInstrument(tx, by, everything)
      await switchInstrument(tx, by, everything, on)
    })
    return c.redirect(root, 303)
  })

  routes.post(`${root}/everywhere`, async (c) => {
    const on = await wanted(c)
    await asMember(c, admin, (tx) => switchAll(tx, on, now()))
    return c.redirect(root, 303)
  })

  routes.get(`${root}/:id`, async (c) => {
    const pack = packIn(c)
    const found = await siteOf(c, pack.pack.id)
    return html(c, (page) => <InstrumentScreen page={page} pack={pack} {...found} />)
  })

  routes.post(`${root}/:id/switch`, async (c) => {
    const on = await wanted(c)
    const pack = packIn(c)
    // Without what it needs nothing is turned on; the page says what that is.
    await asMember(c, admin, (tx, viewer) => turn(tx, byOf(viewer, now()), pack, on))
    return c.redirect(`${root}/${pack.pack.id}`, 303)
  })

  const whoPage = async (c: AppContext, refused: Refused = {}) => {
    const pack = packIn(c, 'off-until-named')
    const { site } = await siteOf(c, pack.pack.id)
    const actor = site.settings.get(pack.pack.id)?.actor
    return html(
      c,
      (page) => <WhoActsScreen page={page} pack={pack} actor={actor} {...refused} />,
      status(refused),
    )
  }
  routes.get(`${root}/:id/who`, (c) => whoPage(c))
  routes.post(`${root}/:id/who`, async (c) => {
    const form = await readForm(c)
    const pack = packIn(c, 'off-until-named')
    const done = await asMember(c, admin, (tx, viewer) => changeActor(tx, byOf(viewer, now()), pack, form))
    return done.ok ? c.redirect(`${root}/${pack.pack.id}`, 303) : whoPage(c, done)
  })
  routes.post(`${root}/:id/who/end`, async (c) => {
    const { id } = packIn(c, 'off-until-named').pack
    await asMember(c, admin, async (tx, viewer) => {
      const by = byOf(viewer, now())
      await holdInstrument(tx, by, id)
      await endActor(tx, by, id)
    })
    return c.redirect(`${root}/${id}`, 303)
  })

  const wordsPage = async (c: AppContext, refused: Refused = {}) => {
    const pack = packIn(c, 'gated')
    const { site } = await siteOf(c, pack.pack.id)
    const own = site.settings.get(pack.pack.id)?.own
    return html(
      c,
      (page) => <OwnWordsScreen page={page} pack={pack} own={own} {...refused} />,
      status(refused),
    )
  }
  routes.get(`${root}/:id/words`, (c) => wordsPage(c))
  routes.post(`${root}/:id/words`, async (c) => {
    const form = await readForm(c)
    const pack = packIn(c, 'gated')
    const done = await asMember(c, admin, (tx, viewer) => changeText(tx, byOf(viewer, now()), pack, form))
    return done.ok ? c.redirect(`${root}/${pack.pack.id}/preview`, 303) : wordsPage(c, done)
  })
  routes.post(`${root}/:id/words/withdraw`, async (c) => {
    const { id } = packIn(c, 'gated').pack
    await asMember(c, admin, async (tx, viewer) => {
      const by = byOf(viewer, now())
      await holdInstrument(tx, by, id)
      await withdrawText(tx, by, id)
    })
    return c.redirect(`${root}/${id}`, 303)
  })

  routes.get(`${root}/:id/preview`, async (c) => {
    const pack = packIn(c, 'gated')
    const { site } = await siteOf(c, pack.pack.id)
    const own = site.settings.get(pack.pack.id)?.own
    const result = own && worded(pack, own.text)
    if (!result || 'problems' in result) throw new NotFound()
    const on = standingOf(pack, { ...site, allOff: false }) === 'on'
    return html(c, (page) => (
      <PreviewScreen page={page} pack={pack} questionnaire={result.questionnaire} on={on} />
    ))
  })

  return routes
}
