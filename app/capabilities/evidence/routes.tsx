import { Hono } from 'hono'
import type { VNode } from 'preact'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { html } from '../../platform/http/html.ts'
import { keptAnswers } from '../../platform/http/kept.ts'
import type { PageContext } from '../../platform/http/page.ts'
import type { Platform } from '../../platform/platform.ts'
import { papers, review, works } from './content.reads.server.ts'
import { readFilter } from './rules.ts'
import { FindingScreen } from './screens/finding.tsx'
import { FindingsScreen } from './screens/findings.tsx'
import { PapersScreen } from './screens/papers.tsx'
import { StudiesScreen } from './screens/studies.tsx'
import { WorksScreen } from './screens/works.tsx'

/** What Concord rests on, open to everyone: findings, the studies behind them, papers, trials and guidelines. */
export function evidence({ origin }: Platform) {
  const routes = new Hono<AppEnv>()
  const kept = keptAnswers()

  /** The same for all who are not signed in, so made once for them. */
  const show = (c: AppContext, make: (page: PageContext) => VNode) =>
    c.var.sessionHash === undefined ? kept.page(c, c.req.path, make) : html(c, make)

  routes.get('/evidence', (c) =>
    show(c, (page) => <FindingsScreen page={page} origin={origin} review={review} />),
  )

  routes.get('/evidence/findings/:id', (c) => {
    const finding = review.findings.find(({ id }) => id === c.req.param('id'))
    if (!finding) throw new NotFound()
    return show(c, (page) => <FindingScreen page={page} origin={origin} finding={finding} review={review} />)
  })

  routes.get('/evidence/studies', (c) => {
    const filter = readFilter(c.req.query(), review)
    return html(c, (page) => <StudiesScreen page={page} origin={origin} review={review} filter={filter} />)
  })

  routes.get('/evidence/papers', (c) =>
    show(c, (page) => <PapersScreen page={page} origin={origin} papers={papers} review={review} />),
  )

  routes.get('/evidence/works', (c) =>
    show(c, (page) => <WorksScreen page={page} origin={origin} works={works} />),
  )

  return routes
}
