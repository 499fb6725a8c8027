import { Hono } from 'hono'
import { englishLanguage } from '../../../language/text.tsx'
import type { AppContext, AppEnv } from '../../../platform/http/context.ts'
import { NotFound, Unreadable } from '../../../platform/http/failures.ts'
import { readForm } from '../../../platform/http/form.ts'
import { html } from '../../../platform/http/html.ts'
import { asMember, asPerson } from '../../../platform/http/session.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { readPhone, readSafetyContact } from '../../service-setup/deployment.reads.server.ts'
import { readLogLine } from '../access-log.reads.server.ts'
import { answer, ask } from './actions.server.ts'
import { composeQuestionMail } from './mail.ts'
import { readQuestion, readServiceOf, readServiceQuestion, readServiceQuestions } from './reads.server.ts'
import { AnswerScreen } from './screens/answer.tsx'
import { AskScreen } from './screens/ask.tsx'
import { QuestionsScreen } from './screens/questions.tsx'

type Refused = { typed: Typed; problems: Problem[] }

/** Asking about a line of the access log, /access-log/ask, and what the service answers, /service/questions. */
export function questions({ keys, now, mail, log, origin }: Platform) {
  const routes = new Hono<AppEnv>()

  const lineAsked = (c: AppContext) => {
    const seq = Number(c.req.query('line'))
    if (!Number.isSafeInteger(seq) || seq < 1) throw new NotFound()
    return seq
  }

  const askPage = async (c: AppContext, refused?: Refused) => {
    const shown = await asPerson(c, async (tx, { personId }) => {
      const seq = lineAsked(c)
      const found = await readLogLine(tx, keys, personId, seq)
      const service = found?.member ? await readServiceOf(tx, found.member) : undefined
      if (!found || !service) throw new NotFound()
      return {
        line: found.line,
        service: service.name,
        question: await readQuestion(tx, keys, personId, seq),
        phone: await readPhone(tx),
      }
    })
    return html(c, (page) => <AskScreen page={page} {...shown} {...refused} />, refused ? 400 : 200)
  }
  routes.get('/access-log/ask', (c) => askPage(c))

  routes.post('/access-log/ask', async (c) => {
    const form = await readForm(c)
    const { seq, asked, contact } = await asPerson(c, async (tx, viewer) => {
      const line = lineAsked(c)
      return {
        seq: line,
        asked: await ask(tx, keys, viewer, line, form, now()),
        contact: await readSafetyContact(tx),
      }
    })
    if (asked === 'gone') throw new NotFound()
    if (asked === 'other-words') throw new Unreadable(422)
    if (!asked.ok) return askPage(c, asked)
    if (asked.value === 'asked' && contact.email)
      mail
        .send(composeQuestionMail(contact.email, `${origin}/service/questions`, englishLanguage))
        .catch((error) => log.fault('access-question.mail', error))
    return c.redirect(`/access-log/ask?line=${seq}`, 303)
  })

  routes.get('/service/questions', async (c) => {
    const all = await asMember(c, ['admin'], (tx, { serviceId }) => readServiceQuestions(tx, keys, serviceId))
    return html(c, (page) => <QuestionsScreen page={page} questions={all} />)
  })

  const onePage = async (c: AppContext, refused?: Refused) => {
    const id = c.req.param('id') ?? ''
    const question = await asMember(c, ['admin'], (tx, { serviceId }) =>
      readServiceQuestion(tx, keys, serviceId, id),
    )
    if (!question) throw new NotFound()
    return html(
      c,
      (page) => <AnswerScreen page={page} question={question} {...refused} />,
      refused ? 400 : 200,
    )
  }
  routes.get('/service/questions/:id', (c) => onePage(c))

  routes.post('/service/questions/:id', async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c)
    const done = await asMember(c, ['admin'], (tx, viewer) => answer(tx, keys, viewer, id, form, now()))
    if (done === 'gone') throw new NotFound()
    if (done === 'other-words') throw new Unreadable(422)
    if (!done.ok) return onePage(c, done)
    return c.redirect('/service/questions', 303)
  })

  return routes
}
