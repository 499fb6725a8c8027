import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Details } from '../../../ui/details/details.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { TaskList } from '../../../ui/task-list/task-list.tsx'
import { ServiceTabs } from '../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import { messagePlaces, taskPlaces } from '../parts/task-places.ts'
import type { MessageTask, SetupTask } from '../rules.ts'

type Props = {
  page: PageContext
  service: string
  tasks: { task: SetupTask; done: boolean }[]
  messageTasks: { task: MessageTask; done: boolean }[]
  /** Instruments that wait for somebody who acts on their answers. */
  unnamed: { id: string; title: string }[]
  helpNow: { region: string; checkedOn: Date; due: boolean }
}

const counted: SetupTask[] = ['teams', 'professionals', 'pages']

/** What is named and what is missing before the first person is invited, and before people can write messages. */
export function ServiceHomeScreen({ page, service, tasks, messageTasks, unnamed, helpNow }: Props) {
  const t = textOf(page.language)
  const ready = tasks.every(({ done }) => done)
  const checked = { region: helpNow.region, date: dayInWords(helpNow.checkedOn, page.language.tag) }
  const missing = (task: SetupTask) =>
    t(counted.includes(task) ? 'serviceSetup.noneYet' : 'serviceSetup.missing')
  return (
    <ServicePage page={page} title={t('serviceSetup.title')} current="/service">
      <Heading level={1} caption={service}>
        {t('serviceSetup.title')}
      </Heading>
      <ServiceTabs current="/service" />
      <Heading level={2}>{t('serviceSetup.beforeFirst')}</Heading>
      <p>{ready ? t('serviceSetup.readyIntro') : t('serviceSetup.notReadyIntro')}</p>
      <TaskList
        items={tasks.map(({ task, done }) => ({
          href: taskPlaces[task][1],
          title: t(taskPlaces[task][0]),
          status: done ? t('serviceSetup.done') : missing(task),
          done,
        }))}
      />
      {helpNow.due ? (
        <Notification kind="warning" heading={t('helpNow.packDueTitle')}>
          <p>{t('helpNow.packDue', checked)}</p>
        </Notification>
      ) : (
        <p>{t('helpNow.packChecked', checked)}</p>
      )}
      <Heading level={2}>{t('serviceSetup.beforeMessages')}</Heading>
      <p>{t('serviceSetup.messagesIntro')}</p>
      <TaskList
        items={messageTasks.map(({ task, done }) => ({
          href: messagePlaces[task][1],
          title: t(messagePlaces[task][0]),
          status: t(
            task === 'switch'
              ? done
                ? 'serviceSetup.messagesOn'
                : 'serviceSetup.messagesOff'
              : done
                ? 'serviceSetup.done'
                : task === 'holidays'
                  ? 'serviceSetup.noneYet'
                  : 'serviceSetup.missing',
          ),
          done,
        }))}
      />
      {unnamed.length > 0 && (
        <Details summary={t('serviceSetup.measuresWait')}>
          <p>{t('serviceSetup.measuresWaitBody')}</p>
          <LinkList items={unnamed.map(({ id, title }) => ({ href: `/service/measures/${id}`, title }))} />
        </Details>
      )}
      <p>{t('serviceSetup.noRecords')}</p>
    </ServicePage>
  )
}
