import { Hono } from 'hono'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asMember } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { readCode } from '../../platform/pure/codes.ts'
import { isId } from '../../platform/pure/ids.ts'
import { digestOf } from './keys.server.ts'
import { CodeScreen, SentScreen } from './screens/code.tsx'
import { TypeScreen } from './screens/type.tsx'
import { typeIn } from './typing.actions.server.ts'
import { openByCode, readOpened } from './typing.store.server.ts'

const who = ['professional', 'coordinator'] as const

/** Where a member of a service types in what a person wrote on paper. */
export function typing({ keys, now }: Platform) {
  const routes = new Hono<AppEnv>()

  routes.get('/paper', async (c) => {
    const role = await asMember(c, who, async (_, viewer) => viewer.role)
    return html(c, (page) => <CodeScreen page={page} role={role} />)
  })

  routes.post('/paper', async (c) => {
    const typed = (await readForm(c)).get('code') ?? ''
    const code = readCode(typed)
    const { role, found } = await asMember(c, who, async (tx, viewer) => ({
      role: viewer.role,
      found: code
        ? await openByCode(tx, digestOf(keys, code), keys.mac('paper typist', viewer.membershipId), now())
        : ({ outcome: 'shape' } as const),
    }))
    if (found.outcome === 'open') return c.redirect(`/paper/${found.sheet}`, 303)
    const problem = found.outcome
    return html(
      c,
      (page) => <CodeScreen page={page} role={role} typed={typed.slice(0, 40)} problem={problem} />,
      problem === 'wait' ? 429 : 400,
    )
  })

  routes.get('/paper/sent', async (c) => {
    const role = await asMember(c, who, async (_, viewer) => viewer.role)
    return html(c, (page) => <SentScreen page={page} role={role} />)
  })

  routes.get('/paper/:id', async (c) => {
    const { role, sheet } = await asMember(c, who, async (tx, viewer) => ({
      role: viewer.role,
      sheet: await readOpened(tx, idIn(c), now()),
    }))
    if (!sheet || sheet.before) throw new NotFound()
    return html(c, (page) => <TypeScreen page={page} role={role} sheet={sheet} formKey={newId(now())} />)
  })

  routes.post('/paper/:id', async (c) => {
    const form = await readForm(c)
    const { role, sheet, done } = await asMember(c, who, async (tx, viewer) => {
      const found = await readOpened(tx, idIn(c), now())
      if (!found) throw new NotFound()
      return { role: viewer.role, sheet: found, done: await typeIn(tx, keys, found, form, now()) }
    })
    if (done === 'gone') throw new NotFound()
    if (done === 'other-words') throw new Unreadable(422)
    if (done.ok) return c.redirect('/paper/sent', 303)
    const key = String(done.typed.key ?? '')
    const formKey = isId(key) ? key : newId(now())
    return html(
      c,
      (page) => <TypeScreen page={page} role={role} sheet={sheet} formKey={formKey} {...done} />,
      400,
    )
  })

  return routes
}

function idIn(c: AppContext): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}
