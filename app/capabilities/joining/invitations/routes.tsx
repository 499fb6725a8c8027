import { Hono } from 'hono'
import { englishLanguage, textOf } from '../../../language/text.tsx'
import { newId } from '../../../platform/crypto/ids.ts'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asMember } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import { printedCode } from '../../../platform/pure/codes.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { parseForm } from '../../../platform/pure/form.ts'
import { isId } from '../../../platform/pure/ids.ts'
import { JoinerForm } from '../contract.ts'
import { invitePerson } from './actions.server.ts'
import { readInvitations, readJoiner, readOwnName, readService } from './invitations.reads.server.ts'
import { confirmJoiner, withdrawInvitation } from './invitations.store.server.ts'
import { JoinerScreen } from './screens/joiner.tsx'
import { InvitationsScreen } from './screens/list.tsx'
import { NewInvitationScreen } from './screens/new.tsx'
import { InvitationScreen } from './screens/one.tsx'

const who = ['professional'] as const

/** A professional's invitations, and their answer to who joined. */
export function invitations(platform: Platform) {
  const { keys } = platform
  const routes = new Hono<AppEnv>()

  routes.get('/invitations', async (c) => {
    const list = await asMember(c, who, (tx) => readInvitations(tx, keys, platform.now()))
    return html(c, (page) => <InvitationsScreen page={page} invitations={list} />)
  })

  routes.get('/invitations/new', async (c) => {
    await asMember(c, who, async () => {})
    return html(c, (page) => <NewInvitationScreen page={page} formKey={newId(platform.now())} />)
  })

  routes.post('/invitations/new', async (c) => {
    const form = await readForm(c)
    const at = platform.now()
    const { invited, inviter } = await asMember(c, who, async (tx, viewer) => ({
      invited: await invitePerson(tx, keys, viewer, form, at),
      inviter: await readOwnName(tx, viewer.membershipId),
    }))
    if (!invited.ok) {
      const { typed, problems } = invited
      const key = isId(String(typed.key)) ? String(typed.key) : newId(at)
      return html(
        c,
        (page) => <NewInvitationScreen page={page} formKey={key} typed={typed} problems={problems} />,
        400,
      )
    }
    const { id, email, first, code, expiresAt } = invited.value
    let sent: '' | '?sent=1' | '?sent=0' = ''
    if (email && first) {
      // A service's name often says what it treats, and a mail may be read by others: it is left out.
      const t = textOf(englishLanguage)
      const letter = {
        to: email,
        subject: t('joining.mailSubject'),
        text: t('joining.mailBody', {
          name: inviter,
          origin: platform.origin,
          code: printedCode(code),
          day: dayInWords(expiresAt, englishLanguage.tag),
        }),
      }
      sent = await platform.mail.send(letter).then(
        () => '?sent=1',
        (error: unknown) => {
          platform.log.fault('mail.invitation', error)
          return '?sent=0'
        },
      )
    }
    return c.redirect(`/invitations/${id}${sent}`, 303)
  })

  routes.get('/invitations/:id', async (c) => {
    const id = c.req.param('id')
    const shown = await asMember(c, who, async (tx, viewer) => ({
      invitation: isId(id) ? (await readInvitations(tx, keys, platform.now(), id))[0] : undefined,
      inviter: await readOwnName(tx, viewer.membershipId),
      service: await readService(tx, viewer.serviceId),
    }))
    const { invitation } = shown
    if (!invitation) throw new NotFound()
    return html(c, (page) => (
      <InvitationScreen
        page={page}
        {...shown}
        invitation={invitation}
        origin={platform.origin}
        sent={c.req.query('sent')}
      />
    ))
  })

  routes.post('/invitations/:id/withdraw', async (c) => {
    const id = c.req.param('id')
    const done = await asMember(c, who, (tx) =>
      isId(id) ? withdrawInvitation(tx, id, platform.now()) : Promise.resolve(false),
    )
    if (!done) throw new NotFound()
    return c.redirect('/invitations', 303)
  })

  const joiner = async (c: AppContext, problem: boolean) => {
    const personId = c.req.param('id') ?? ''
    const found = await asMember(c, who, (tx) =>
      isId(personId) ? readJoiner(tx, keys, personId) : Promise.resolve(undefined),
    )
    if (!found) throw new NotFound()
    return html(
      c,
      (page) => <JoinerScreen page={page} personId={personId} {...found} problem={problem} />,
      problem ? 400 : 200,
    )
  }
  routes.get('/people/:id/joined', (c) => joiner(c, false))
  routes.post('/people/:id/joined', async (c) => {
    const personId = c.req.param('id')
    const form = parseForm(JoinerForm, await readForm(c))
    if (!form.ok) return joiner(c, true)
    const done = await asMember(c, who, (tx) =>
      isId(personId)
        ? confirmJoiner(tx, personId, form.value.answer === 'yes', platform.now())
        : Promise.resolve(false),
    )
    if (!done) throw new NotFound()
    return c.redirect('/caseload', 303)
  })

  return routes
}
