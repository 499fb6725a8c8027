import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { TaskList } from '../../../ui/task-list/task-list.tsx'
import { ServiceTabs } from '../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import type { SetupTask } from '../rules.ts'

type Props = {
  page: PageContext
  service: string
  tasks: { task: SetupTask; done: boolean }[]
  helpNow: { region: string; checkedOn: Date; due: boolean }
}

const tasksShown = {
  controller: ['serviceSetup.taskController', '/service/settings#controller'],
  contact: ['serviceSetup.taskContact', '/service/settings#contact'],
  retention: ['serviceSetup.taskRetention', '/service/settings#retention'],
  phone: ['serviceSetup.taskPhone', '/service/settings#phone'],
  safety: ['serviceSetup.taskSafety', '/service/settings#safety-name'],
  teams: ['serviceSetup.taskTeams', '/service/teams'],
  professionals: ['serviceSetup.taskProfessionals', '/service/staff'],
} as const

export function ServiceHomeScreen({ page, service, tasks, helpNow }: Props) {
  const t = textOf(page.language)
  const ready = tasks.every(({ done }) => done)
  const checked = { region: helpNow.region, date: dayInWords(helpNow.checkedOn, page.language.tag) }
  const counted = (task: SetupTask) => task === 'teams' || task === 'professionals'
  return (
    <ServicePage page={page} title={t('serviceSetup.title')} current="/service">
      <Heading level={1} caption={service}>
        {t('serviceSetup.title')}
      </Heading>
      <ServiceTabs current="/service" />
      <p>{ready ? t('serviceSetup.readyIntro') : t('serviceSetup.notReadyIntro')}</p>
      <TaskList
        items={tasks.map(({ task, done }) => ({
          href: tasksShown[task][1],
          title: t(tasksShown[task][0]),
          status: done
            ? t('serviceSetup.done')
            : t(counted(task) ? 'serviceSetup.noneYet' : 'serviceSetup.missing'),
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
      <p>{t('serviceSetup.noRecords')}</p>
    </ServicePage>
  )
}
