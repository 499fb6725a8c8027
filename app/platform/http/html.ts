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
  // Bytes once, as one ’ makes a text that is slow to measure and to write.
  const page = Buffer.from(`<!doctype html>${renderToString(make(pageContext(c)))}`)
  return c.body(page, status, { 'content-type': 'text/html; charset=UTF-8' })
}
