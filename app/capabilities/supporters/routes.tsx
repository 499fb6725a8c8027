import { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { provedOr } from '../../platform/http/fresh.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { printedCode } from '../../platform/pure/codes.ts'
import { type Problem, parseForm, typedIn } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import type { ReadShown } from '../../workspaces/shown.tsx'
import { readHelpPack } from '../help-now/pack.reads.server.ts'
import { addressOf, itemById } from '../programme/content.reads.server.ts'
import { readPublished } from '../programme/library/published.reads.server.ts'
import { readSharedThings } from '../programme/worksheet/reads.server.ts'
import { askIn } from './actions.server.ts'
import { AnswerForm } from './contract.ts'
import { inviteLists, prepareInvite } from './invite.reads.server.ts'
import { readOpened, readSupporters } from './reads.server.ts'
import { BeforeSupporterScreen, NewSupporterScreen } from './screens/new-supporter.tsx'
import { OneSupporterScreen } from './screens/one.tsx'
import { SupporterPreviewScreen } from './screens/preview.tsx'
import { SupportersScreen } from './screens/supporters.tsx'
import { answerJoiner, endSupporter } from './store.server.ts'
import { supportingRoutes } from './supporting.routes.tsx'

const numbers = ['emergency', 'samaritans', 'shout']

/** Family and friends: whom a person asks in, /supporters, and what those read, /supporting. */
export function supporters(platform: Platform, readShown: ReadShown) {
  const { keys, now, origin } = platform
  const routes = new Hono<AppEnv>()
  routes.route('/', supportingRoutes(platform, readShown))

  routes.get('/supporters', async (c) => {
    const all = await asPerson(c, (tx, { personId }) => readSupporters(tx, keys, personId, now()))
    return html(c, (page) => <SupportersScreen page={page} supporters={all} />)
  })

  routes.get('/supporters/new', async (c) => {
    const form = new URL(c.req.url).searchParams
    if (form.get('read') !== 'yes') {
      const safe = itemById('safe-at-home')
      const open = await asPerson(c, (tx) => readPublished(tx, platform.demonstration))
      const card = safe && open.has(safe) ? addressOf(safe) : undefined
      const lines = readHelpPack().numbers.filter(({ id }) => numbers.includes(id))
      return html(c, (page) => <BeforeSupporterScreen page={page} lines={lines} card={card} />)
    }
    const asked = form.has('checked')
    const shown = await asPerson(c, async (tx, viewer) => ({
      things: await readSharedThings(tx, viewer.personId),
      prepared: asked ? await prepareInvite(tx, viewer, form, now()) : undefined,
    }))
    const stop = await provedOr(c, '/supporters/new?read=yes')
    if (stop) return stop
    const problems = shown.prepared && !shown.prepared.ok ? shown.prepared.problems : []
    return html(
      c,
      (page) => (
        <NewSupporterScreen
          page={page}
          things={shown.things}
          typed={typedIn(form, inviteLists)}
          problems={problems}
        />
      ),
      problems.length > 0 ? 400 : 200,
    )
  })

  routes.get('/supporters/preview', async (c) => {
    const form = new URL(c.req.url).searchParams
    for (const name of ['checked', 'key', 'read']) form.delete(name)
    const shown = await asPerson(c, async (tx, viewer) => {
      const prepared = await prepareInvite(tx, viewer, form, now())
      if (!prepared.ok) return undefined
      const { sections, items, visibleFrom: from } = prepared.value
      return {
        ...prepared.value,
        shown: await readShown(tx, keys, viewer.personId, {
          sections,
          items,
          from,
          voice: 'theirs',
          now: now(),
        }),
      }
    })
    if (!shown) return c.redirect(`/supporters/new?${form}&read=yes&checked=1`, 303)
    const stop = await provedOr(c, `/supporters/preview?${form}`)
    if (stop) return stop
    return html(c, (page) => (
      <SupporterPreviewScreen
        page={page}
        label={shown.label}
        until={shown.until}
        shown={shown.shown}
        formKey={newId(now())}
        choices={[...form]}
      />
    ))
  })

  routes.post('/supporters', async (c) => {
    const form = await readForm(c)
    const again = new URLSearchParams(form)
    again.delete('key')
    await asPerson(c, async () => {})
    const stop = await provedOr(c, `/supporters/preview?${again}`)
    if (stop) return stop
    const result = await asPerson(c, (tx, viewer) => askIn(tx, keys, viewer, form, now()))
    if (result === 'other-words') throw new Unreadable(422)
    if (result.ok) return c.redirect(result.value.location, 303)
    return c.redirect(`/supporters/new?${again}&read=yes&checked=1`, 303)
  })

  const one = async (c: AppContext, problems: Problem[] = []) => {
    const id = c.req.param('id')
    const shown = await asPerson(c, async (tx, { personId }) => ({
      supporter: (await readSupporters(tx, keys, personId, now())).find((each) => each.id === id),
      opened: (await readOpened(tx, personId)).get(id ?? ''),
      things: await readSharedThings(tx, personId),
    }))
    const { supporter } = shown
    if (!supporter) throw new NotFound()
    const code = supporter.state === 'waiting' && supporter.code
    return html(
      c,
      (page) => (
        <OneSupporterScreen
          page={page}
          supporter={supporter}
          code={code ? { printed: printedCode(code), link: `${origin}/supporting/with/${code}` } : undefined}
          opened={shown.opened}
          titleOf={(item) => shown.things.find((each) => each.id === item)?.title ?? ''}
          problems={problems}
        />
      ),
      problems.length > 0 ? 400 : 200,
    )
  }
  routes.get('/supporters/:id', (c) => one(c))

  routes.post('/supporters/:id/answer', async (c) => {
    const id = c.req.param('id')
    const parsed = parseForm(AnswerForm, await readForm(c))
    if (!parsed.ok) return one(c, parsed.problems)
    const yes = parsed.value.answer === 'yes'
    const stop = yes ? await provedOr(c, `/supporters/${id}`) : undefined
    if (stop) return stop
    const done = await asPerson(
      c,
      async (tx, { personId }) => isId(id) && answerJoiner(tx, personId, id, yes, now()),
    )
    if (!done) throw new NotFound()
    return c.redirect(yes ? `/supporters/${id}` : '/supporters', 303)
  })

  routes.post('/supporters/:id/end', async (c) => {
    const id = c.req.param('id')
    const done = await asPerson(
      c,
      async (tx, { personId }) => isId(id) && endSupporter(tx, personId, id, now()),
    )
    if (!done) throw new NotFound()
    return c.redirect('/supporters', 303)
  })

  return routes
}
