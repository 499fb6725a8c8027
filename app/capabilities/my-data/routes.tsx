import { Hono } from 'hono'
import { englishLanguage } from '../../language/text.tsx'
import { newId } from '../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../platform/http/context.ts'
import { Unreadable } from '../../platform/http/failures.ts'
import { readForm } from '../../platform/http/form.ts'
import { provedOr } from '../../platform/http/fresh.ts'
import { html } from '../../platform/http/html.ts'
import { asPerson } from '../../platform/http/session.ts'
import type { Mail } from '../../platform/mail/mailer.ts'
import type { Platform } from '../../platform/platform.ts'
import { isId } from '../../platform/pure/ids.ts'
import { readRooms } from '../account/reads.server.ts'
import { readDeployment } from '../service-setup/deployment.reads.server.ts'
import { askErasure, keepEverything } from './actions.server.ts'
import { zipArchive } from './archive/archive.server.ts'
import { takeCopy } from './copy.server.ts'
import { composeAsked, composeKept } from './mail.ts'
import { readErasure } from './reads.server.ts'
import { dueAt } from './rules.ts'
import { EraseScreen } from './screens/erase.tsx'
import { MyDataScreen } from './screens/my-data.tsx'

/** What belongs to a person: a copy of all of it, and having it erased. */
export function myData(platform: Platform) {
  const { identity, mail, log, now, origin } = platform
  const routes = new Hono<AppEnv>()

  /** Nobody waits for another machine, and what was asked for stands without the mail. */
  const write = async (accountId: string, compose: (to: string) => Mail) => {
    const to = await identity.emailOf(accountId)
    if (to) mail.send(compose(to)).catch((error) => log.fault('my-data.mail', error))
  }

  const overview = async (c: AppContext, wait?: Date) => {
    const shown = await asPerson(c, async (tx, { personId }) => ({
      erasure: await readErasure(tx, personId),
      keeps: await readDeployment(tx),
    }))
    const kept = c.req.query('done') === 'kept'
    return html(
      c,
      (page) => <MyDataScreen page={page} wait={wait} kept={kept} {...shown} />,
      wait ? 429 : 200,
    )
  }

  routes.get('/my-data', (c) => overview(c))

  routes.post('/my-data/copy', async (c) => {
    await asPerson(c, async () => {})
    const stop = await provedOr(c, '/my-data')
    if (stop) return stop
    const at = now()
    const taken = await takeCopy(c, at)
    if ('wait' in taken) return overview(c, taken.wait)
    return c.body(zipArchive(taken.collected, englishLanguage, at), 200, {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="my-data.zip"',
      'cache-control': 'no-store',
    })
  })

  const erasePage = async (c: AppContext, more: Partial<Parameters<typeof EraseScreen>[0]> = {}) => {
    const works = (await asPerson(c, readRooms)).memberships.length > 0
    const due = dueAt(now())
    const status = more.problems ? 400 : 200
    return html(
      c,
      (page) => <EraseScreen page={page} formKey={newId(now())} due={due} works={works} {...more} />,
      status,
    )
  }

  routes.get('/my-data/erase', async (c) => {
    const asked = await asPerson(c, (tx, { personId }) => readErasure(tx, personId))
    if (asked) return c.redirect('/my-data', 303)
    return (await provedOr(c, '/my-data/erase')) ?? erasePage(c)
  })

  routes.post('/my-data/erase', async (c) => {
    const form = await readForm(c)
    await asPerson(c, async () => {})
    const stop = await provedOr(c, '/my-data/erase')
    if (stop) return stop
    const { result, accountId } = await asPerson(c, async (tx, viewer) => ({
      result: await askErasure(tx, platform, viewer, form, now()),
      accountId: viewer.accountId,
    }))
    if (result === 'other-words') throw new Unreadable(422)
    if (!result.ok) {
      const key = form.get('key') ?? ''
      const stopSharing = form.get('stop-sharing') === 'yes'
      return erasePage(c, { problems: result.problems, stopSharing, ...(isId(key) && { formKey: key }) })
    }
    const { asked } = result.value
    if (asked) await write(accountId, (to) => composeAsked(to, origin, asked.dueAt))
    return c.redirect('/my-data', 303)
  })

  routes.post('/my-data/keep', async (c) => {
    const { outcome, accountId } = await asPerson(c, async (tx, viewer) => ({
      outcome: await keepEverything(tx, viewer, now()),
      accountId: viewer.accountId,
    }))
    if (outcome === 'kept') await write(accountId, (to) => composeKept(to, origin))
    return c.redirect(outcome === 'too-late' ? '/my-data' : '/my-data?done=kept', 303)
  })

  return routes
}
