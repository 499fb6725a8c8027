import { Hono } from 'hono'
import type { AppEnv } from '../../../../platform/http/context.ts'
import { NotFound } from '../../../../platform/http/failures.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { html } from '../../../../platform/http/html.ts'
import { asMember } from '../../../../platform/http/session.ts'
import type { Platform } from '../../../../platform/platform.ts'
import { moduleBySlug, programme } from '../../content.reads.server.ts'
import type { Module } from '../../contract.ts'
import { signOffTexts, withdrawTexts } from './actions.server.ts'
import { candidatesOf, isShown } from './rules.ts'
import { SignOffModuleScreen } from './screens/sign-off-module.tsx'
import { SignOffsScreen } from './screens/sign-offs.tsx'
import { readSignOffs } from './sign-offs.reads.server.ts'

/** What the service shows to readers: /service/library, for its administrators. */
export function signOffRoutes({ now }: Platform) {
  const routes = new Hono<AppEnv>()
  const moduleAt = (slug: string): Module => {
    const module = moduleBySlug(slug)
    if (!module) throw new NotFound()
    return module
  }

  routes.get('/service/library', async (c) => {
    const signOffs = await asMember(c, ['admin'], (tx, viewer) => readSignOffs(tx, viewer.serviceId))
    const modules = programme.map((module) => {
      const candidates = candidatesOf(module, signOffs)
      const { slug, title } = module
      return { slug, title, all: candidates.length, shown: candidates.filter(isShown).length }
    })
    return html(c, (page) => <SignOffsScreen page={page} modules={modules} />)
  })

  routes.get('/service/library/:module', async (c) => {
    const candidates = await asMember(c, ['admin'], async (tx, viewer) =>
      candidatesOf(moduleAt(c.req.param('module')), await readSignOffs(tx, viewer.serviceId)),
    )
    const module = moduleAt(c.req.param('module'))
    const saved = c.req.query('saved') === 'yes'
    return html(c, (page) => (
      <SignOffModuleScreen page={page} module={module} candidates={candidates} saved={saved} />
    ))
  })

  routes.post('/service/library/:module', async (c) => {
    const form = await readForm(c)
    const { result, module, signOffs } = await asMember(c, ['admin'], async (tx, viewer) => {
      const found = moduleAt(c.req.param('module'))
      return {
        module: found,
        result: await signOffTexts(tx, viewer, found, form, now()),
        signOffs: await readSignOffs(tx, viewer.serviceId),
      }
    })
    if (result.ok) return c.redirect(`/service/library/${module.slug}?saved=yes`, 303)
    const candidates = candidatesOf(module, signOffs)
    return html(
      c,
      (page) => <SignOffModuleScreen page={page} module={module} candidates={candidates} {...result} />,
      400,
    )
  })

  routes.post('/service/library/:module/withdraw', async (c) => {
    const form = await readForm(c)
    const { done, slug } = await asMember(c, ['admin'], async (tx, viewer) => {
      const module = moduleAt(c.req.param('module'))
      return { done: await withdrawTexts(tx, viewer, module, form, now()), slug: module.slug }
    })
    if (!done) throw new NotFound()
    return c.redirect(`/service/library/${slug}?saved=yes`, 303)
  })

  return routes
}
