import { HTTPException } from 'hono/http-exception'
import { textOf } from '../../language/text.tsx'
import type { App, AppContext } from '../../platform/http/context.ts'
import { NotFound, SignInNeeded, Unreadable } from '../../platform/http/failures.ts'
import { html } from '../../platform/http/html.ts'
import type { PageContext } from '../../platform/http/page.ts'
import { recordRefusal } from '../../platform/http/refusal.ts'
import { clearIfRevoked } from '../../platform/http/revoked.ts'
import { Button } from '../../ui/button/button.tsx'
import { Heading } from '../../ui/heading/heading.tsx'
import { PublicPage } from './shell.tsx'

type What = 'notFound' | 'broken' | 'full' | 'stale' | 'tooLarge' | 'otherSite'

/** The one place where failures become pages. Denied and absent are one page; the rest are bugs with a number. */
export function failurePages(app: App): void {
  app.notFound((c) => failure(c, 'notFound', 404))
  app.onError(async (error, c) => {
    if (error instanceof NotFound) {
      await recordRefusal(c)
      return failure(c, 'notFound', 404)
    }
    if (error instanceof SignInNeeded) return signInFirst(c)
    if (error instanceof Unreadable) {
      if (error.status === 422) return failure(c, 'stale', 422)
      if (error.status === 413) return failure(c, 'tooLarge', 413)
      return failure(c, 'otherSite', error.status)
    }
    if (error instanceof HTTPException) return error.getResponse()
    const code = (error as { code?: string }).code
    // Postgres: disk_full, and a column value that its type refuses, which only a forged form can send.
    if (code === '53100') return failure(c, 'full', 507)
    if (c.var.untraced) return failure(c, 'broken', 500)
    const reference = c.var.platform.log.fault('request', error, {
      method: c.req.method,
      route: c.req.routePath,
    })
    return failure(c, 'broken', 500, reference)
  })
}

async function signInFirst(c: AppContext): Promise<Response> {
  await clearIfRevoked(c)
  const wanted = c.req.method === 'GET' ? c.req.path : ''
  return c.redirect(
    wanted && wanted !== '/' ? `/sign-in?next=${encodeURIComponent(wanted)}` : '/sign-in',
    303,
  )
}

function failure(
  c: AppContext,
  what: What,
  status: 400 | 403 | 404 | 413 | 415 | 422 | 500 | 507,
  reference?: string,
): Response {
  return html(c, (page) => <FailureScreen page={page} what={what} reference={reference} />, status)
}

function FailureScreen({ page, what, reference }: { page: PageContext; what: What; reference?: string }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={{ ...page, again: undefined }} title={t(`common.${what}Title`)}>
      <Heading level={1}>{t(`common.${what}Title`)}</Heading>
      <p>{t(`common.${what}Body`)}</p>
      {reference && <p>{t('common.brokenReference', { reference })}</p>}
      <Button href="/">{t('common.goHome')}</Button>
    </PublicPage>
  )
}
