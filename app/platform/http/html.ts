import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { AppContext } from './context.ts'
import { type PageContext, pageContext } from './page.ts'

/** Answers with a page. The transaction is over by now: rendering holds no connection. */
export function html(
  c: AppContext,
  make: (page: PageContext) => VNode,
  status: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 507 = 200,
): Response {
  return c.html(`<!doctype html>${renderToString(make(pageContext(c)))}`, status)
}
