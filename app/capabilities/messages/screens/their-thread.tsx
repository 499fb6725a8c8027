import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords } from '../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { PersonTabs } from '../../../workspaces/professional/person-tabs.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { AnswerComposer } from '../parts/answer-composer.tsx'
import { Assignment } from '../parts/assignment.tsx'
import { CloseForm, closedInWords } from '../parts/closing.tsx'
import { promisedDay } from '../parts/hours.ts'
import { MessageList } from '../parts/message-list.tsx'
import { Problems } from '../parts/problems.tsx'
import { threadText } from '../parts/texts.ts'
import { Worried } from '../parts/worried.tsx'
import type { TheirThread } from '../views.ts'

type Props = TheirThread & {
  page: PageContext
  held: string[]
  formKey: string
  now: Date
  typed?: Typed
  problems?: Problem[]
}

export function TheirThreadScreen(props: Props) {
  const { page, thread, messages, last, name, setting, answering, held, formKey, now } = props
  const { typed = {}, problems = [], earlier, latest } = props
  const t = textOf(page.language)
  const { tag } = page.language
  const { waiting, closed, personId } = thread
  const at = `/people/${personId}/messages/${thread.id}`
  const writer = last?.author?.name ?? name
  const promised = waiting && {
    moment: momentInWords(waiting.since, tag),
    day: promisedDay(waiting.promised, tag),
  }
  return (
    <ProfessionalPage
      page={page}
      title={t('messages.title')}
      current="/inbox"
      laterIslands={['writing-aids']}
    >
      <Problems problems={problems} writer={writer} />
      <Heading level={1} caption={threadText(t, thread)}>
        <bdi>{name}</bdi>
      </Heading>
      <PersonTabs personId={personId} held={held} current="messages" />
      {waiting && promised && (
        <Notification
          kind={now > waiting.promised ? 'warning' : 'information'}
          heading={
            now > waiting.promised
              ? t('messages.waitsPassed', { ...promised, name })
              : t('messages.waitsSince', promised)
          }
        />
      )}
      {closed && (
        <Notification heading={closedInWords(t, closed, tag, name)}>
          <p>{t('messages.reopen')}</p>
        </Notification>
      )}
      <MessageList messages={messages} person={{ id: personId, name }} earlier={earlier} latest={latest} />
      <Worried setting={setting} name={name} />
      {answering ? (
        <>
          <AnswerComposer
            action={at}
            formKey={formKey}
            after={last?.id ?? ''}
            name={name}
            label={t('messages.answerWords')}
            typed={typed}
            problems={problems}
            writer={writer}
          />
          <Assignment {...{ thread, answering, now, problems }} action={`${at}/assign`} />
          {!closed && <CloseForm action={`${at}/close`} problems={problems} />}
        </>
      ) : (
        <p>{t('messages.personOnly')}</p>
      )}
    </ProfessionalPage>
  )
}
