import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { momentInWords, shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { TaskList } from '../../../ui/task-list/task-list.tsx'
import { PersonTabs } from '../../../workspaces/professional/person-tabs.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import type { Thread } from '../contract.ts'
import { closedInWords } from '../parts/closing.tsx'
import { promisedDay } from '../parts/hours.ts'
import { threadText } from '../parts/texts.ts'

type Props = {
  page: PageContext
  personId: string
  held: string[]
  name: string
  threads: Thread[]
  mayWrite: boolean
  now: Date
}

export function TheirThreadsScreen({ page, personId, held, name, threads, mayWrite, now }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const stateOf = ({ waiting, closed }: Thread) => {
    if (closed) return closedInWords(t, closed, tag, name)
    if (!waiting) return t('messages.answered')
    const day = promisedDay(waiting.promised, tag)
    const values = { moment: momentInWords(waiting.since, tag), day }
    return now > waiting.promised
      ? t('messages.waitsPassed', { ...values, name })
      : t('messages.waitsSince', values)
  }
  return (
    <ProfessionalPage page={page} title={t('messages.title')} current="/inbox">
      <Heading level={1} caption={t('messages.theirs')}>
        <bdi>{name}</bdi>
      </Heading>
      <PersonTabs personId={personId} held={held} current="messages" />
      {threads.length === 0 ? (
        <EmptyState heading={t('messages.theirNone')}>
          {mayWrite && <p>{t('messages.theirNoneBody')}</p>}
        </EmptyState>
      ) : (
        <TaskList
          items={threads.map((thread) => ({
            href: `/people/${personId}/messages/${thread.id}`,
            title: threadText(t, thread),
            hint: t('messages.begun', { day: shortDay(thread.openedAt, tag) }),
            status: stateOf(thread),
            done: !thread.waiting,
          }))}
        />
      )}
      {mayWrite && (
        <Actions>
          <Button kind="secondary" href={`/people/${personId}/messages/new`}>
            {t('messages.writePerson', { name })}
          </Button>
        </Actions>
      )}
    </ProfessionalPage>
  )
}
