import { Hono } from 'hono'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { NotFound } from '../../platform/http/failures.ts'
import { html } from '../../platform/http/html.ts'
import { asMember } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { review, works } from './content.reads.server.ts'
import { StudyFilter } from './contract.ts'
import { FindingScreen } from './screens/finding.tsx'
import { FindingsScreen } from './screens/findings.tsx'
import { SourcesScreen } from './screens/sources.tsx'
import { StudiesScreen } from './screens/studies.tsx'

/** The reviewers' room: the findings Concord rests on, the studies behind them, trials and guidelines. */
export function evidence(_: Platform) {
  const routes = new Hono<AppEnv>()
  const reviewer = (c: AppContext) => asMember(c, ['reviewer'], async () => {})

  routes.get('/evidence', async (c) => {
    await reviewer(c)
    return html(c, (page) => <FindingsScreen page={page} review={review} />)
  })

  routes.get('/evidence/findings/:id', async (c) => {
    await reviewer(c)
    const finding = review.findings.find(({ id }) => id === c.req.param('id'))
    if (!finding) throw new NotFound()
    return html(c, (page) => <FindingScreen page={page} finding={finding} studies={review.studies} />)
  })

  routes.get('/evidence/studies', async (c) => {
    await reviewer(c)
    const asked = StudyFilter.parse({ group: c.req.query('group'), finding: c.req.query('finding') })
    const group = review.groups.some(({ id }) => id === asked.group) ? asked.group : ''
    return html(c, (page) => <StudiesScreen page={page} review={review} filter={{ ...asked, group }} />)
  })

  routes.get('/evidence/sources', async (c) => {
    await reviewer(c)
    return html(c, (page) => <SourcesScreen page={page} works={works} />)
  })

  return routes
}
