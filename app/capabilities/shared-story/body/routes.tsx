import { Hono } from 'hono'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { parseForm } from '../../../platform/pure/form.ts'
import { TakeBackForm } from '../contract.ts'
import { drawBody, sayKinds } from './actions.server.ts'
import { readBodyMap, readBodyMaps } from './reads.server.ts'
import { type Region, regions } from './regions.contract.ts'
import { inOrder, lastOfEachDay } from './rules.ts'
import { BodyScreen } from './screens/body.tsx'
import { EarlierBodyScreen } from './screens/earlier.tsx'
import { KindsScreen } from './screens/kinds.tsx'
import { takeBackMap } from './store.server.ts'

/** The body map: /story/body, what it is like in single places, and how it was before. */
export function bodyMap(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  const standing = (c: AppContext) =>
    asPerson(c, async (tx, { personId }) => {
      const [now, [any]] = [await readBodyMap(tx, keys, personId), await readBodyMaps(tx, keys, personId)]
      return { now, hasHistory: any !== undefined }
    })

  routes.get('/story/body', async (c) => {
    const shown = await standing(c)
    return html(c, (page) => <BodyScreen page={page} formKey={newId(platform.now())} {...shown} />)
  })

  routes.post('/story/body', async (c) => {
    const form = await readForm(c)
    const at = platform.now()
    const result = await asPerson(c, (tx, viewer) => drawBody({ tx, keys, viewer, at }, form))
    if (result === 'other-words') throw new Unreadable(422)
    if (result.ok) return c.redirect(result.value.location, 303)
    const shown = await standing(c)
    return html(c, (page) => <BodyScreen page={page} formKey={newId(at)} {...shown} {...result} />, 400)
  })

  routes.get('/story/body/kinds', async (c) => {
    const { now } = await standing(c)
    const places = now?.marks.map(({ region }) => region) ?? []
    if (places.length === 0) return c.redirect('/story/body', 303)
    return html(c, (page) => (
      <KindsScreen page={page} formKey={newId(platform.now())} now={now} places={places} />
    ))
  })

  routes.post('/story/body/kinds', async (c) => {
    const form = await readForm(c)
    const at = platform.now()
    const result = await asPerson(c, (tx, viewer) => sayKinds({ tx, keys, viewer, at }, form))
    if (result === 'other-words') throw new Unreadable(422)
    if (result.ok) return c.redirect(result.value.location, 303)
    const { now } = await standing(c)
    const asked = form.getAll('place').filter(isRegion)
    const places = inOrder([...asked, ...(now?.marks.map(({ region }) => region) ?? [])])
    return html(
      c,
      (page) => <KindsScreen page={page} formKey={newId(at)} now={now} places={places} {...result} />,
      400,
    )
  })

  routes.get('/story/body/earlier', async (c) => {
    const { now, maps } = await asPerson(c, async (tx, { personId }) => ({
      now: await readBodyMap(tx, keys, personId),
      maps: await readBodyMaps(tx, keys, personId),
    }))
    return html(c, (page) => {
      const days = lastOfEachDay(maps, (at) => shortDay(at, page.language.tag))
      return <EarlierBodyScreen page={page} maps={days} standing={now?.id} />
    })
  })

  routes.post('/story/body/take-back', async (c) => {
    const form = await readForm(c)
    await asPerson(c, async (tx, { personId }) => {
      const parsed = parseForm(TakeBackForm, form)
      if (parsed.ok) await takeBackMap(tx, personId, parsed.value.after, platform.now())
    })
    return c.redirect('/story#body-map', 303)
  })

  return routes
}

const isRegion = (typed: string): typed is Region => regions.some(({ id }) => id === typed)
