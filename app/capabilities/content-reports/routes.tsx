import { Hono } from 'hono'
import { englishLanguage } from '../../language/text.tsx'
import { newId } from '../../platform/crypto/ids.ts'
import type { Tx } from '../../platform/database/connection.ts'
import { clientAddress } from '../../platform/http/client.ts'
import type { AppEnv } from '../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { html } from '../../platform/http/html.ts'
import { asAnyone, asMember } from '../../platform/http/session.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'
import { readPublished } from '../programme/library/published.reads.server.ts'
import { textById } from '../programme/library/texts.reads.server.ts'
import { readSafetyContact } from '../service-setup/deployment.reads.server.ts'
import { reportContent } from './actions.server.ts'
import { composeReportMail } from './mail.ts'
import { readReports, reportsOnAPage } from './reports.reads.server.ts'
import { kindAsked } from './rules.ts'
import { ReportsScreen } from './screens/reports.tsx'
import { TellUsScreen } from './screens/tell-us.tsx'
import { ToldScreen } from './screens/told.tsx'
import { markSeen } from './store.server.ts'

/** Saying that a page is wrong or made things worse: /tell-us/:item for anyone, /service/reports for who answers. */
export function contentReports({ keys, now, mail, log, origin, demonstration }: Platform) {
  const routes = new Hono<AppEnv>()

  /** A page that readers see. What they do not see cannot be told about either. */
  const aboutOf = async (tx: Tx, id: string) => {
    const text = textById(id)
    if (!text || !(await readPublished(tx, demonstration)).has(text)) throw new NotFound()
    return text
  }

  routes.get('/tell-us/:item', async (c) => {
    const { about, to } = await asAnyone(c, async (tx) => ({
      about: await aboutOf(tx, c.req.param('item')),
      to: (await readSafetyContact(tx)).name,
    }))
    const kind = kindAsked(c.req.query('about'))
    return html(c, (page) => (
      <TellUsScreen page={page} about={about} to={to} formKey={newId(now())} typed={kind ? { kind } : {}} />
    ))
  })

  routes.post('/tell-us/:item', async (c) => {
    const form = await readForm(c)
    const { about, contact, result } = await asAnyone(c, async (tx) => {
      const item = await aboutOf(tx, c.req.param('item'))
      return {
        about: item,
        contact: await readSafetyContact(tx),
        result: await reportContent(tx, keys, form, { item, address: clientAddress(c), at: now() }),
      }
    })
    if (result === 'other-words') throw new Unreadable(422)
    if (!result.ok) {
      const key = form.get('key') ?? ''
      const formKey = isId(key) ? key : newId(now())
      return html(
        c,
        (page) => <TellUsScreen page={page} about={about} to={contact.name} formKey={formKey} {...result} />,
        400,
      )
    }
    // Nobody who has just said that something hurt them waits for another machine.
    if (result.value === 'kept' && contact.email)
      mail
        .send(composeReportMail(contact.email, `${origin}/service/reports`, englishLanguage))
        .catch((error) => log.fault('content-report.mail', error))
    return c.redirect(`/tell-us/${about.id}/sent`, 303)
  })

  routes.get('/tell-us/:item/sent', async (c) => {
    const about = await asAnyone(c, (tx) => aboutOf(tx, c.req.param('item')))
    return html(c, (page) => <ToldScreen page={page} back={about.href} />)
  })

  routes.get('/service/reports', async (c) => {
    const asked = c.req.query('before') ?? ''
    const before = isId(asked) ? asked : undefined
    const { reports, to } = await asMember(c, ['admin'], async (tx) => ({
      reports: await readReports(tx, keys, before),
      to: (await readSafetyContact(tx)).name,
    }))
    const shown = reports.slice(0, reportsOnAPage)
    const older = reports.length > shown.length ? shown.at(-1)?.id : undefined
    return html(c, (page) => (
      <ReportsScreen
        page={page}
        to={to}
        reports={shown.map((report) => ({ report, page: textById(report.item) }))}
        older={older}
        first={before === undefined}
      />
    ))
  })

  routes.post('/service/reports/:id/seen', async (c) => {
    const id = c.req.param('id')
    const done = await asMember(
      c,
      ['admin'],
      async (tx, viewer) => isId(id) && markSeen(tx, viewer, id, now()),
    )
    if (!done) throw new NotFound()
    return c.redirect('/service/reports', 303)
  })

  return routes
}
