import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { TaskList } from '../../../ui/task-list/task-list.tsx'
import { ServiceTabs } from '../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import { hoursInWords } from '../parts/hours.ts'
import { MessagesSwitch } from '../parts/messages-switch.tsx'
import { missingFor } from '../rules.ts'
import type { ServiceDeskView } from '../views.ts'

export function ServiceMessagesScreen({ page, desk }: { page: PageContext; desk: ServiceDeskView }) {
  const t = textOf(page.language)
  const { setting, teams, holidays, absences } = desk
  const named = (done: boolean) => ({ done, status: t(done ? 'messages.done' : 'messages.missing') })
  return (
    <ServicePage page={page} title={t('messages.service')} current="/service">
      <Heading level={1}>{t('messages.service')}</Heading>
      <ServiceTabs current="/service/messages" />
      <p>{t('messages.serviceLead')}</p>
      <TaskList
        items={[
          {
            href: '/service/messages/hours',
            title: t('messages.hoursTask'),
            ...named(setting !== undefined),
          },
          ...teams.map(({ id, name, cover }) => ({
            href: `/service/messages/cover/${id}`,
            title: t('messages.coverTask', { team: name }),
            ...named(cover.length > 0),
          })),
          {
            href: '/service/messages/holidays',
            title: t('messages.holidaysTask'),
            status: String(holidays.length),
          },
          { href: '/service/messages/away', title: t('messages.awayTask'), status: String(absences.length) },
        ]}
      />
      {setting && <MessagesSwitch on={setting.on} />}
      <Heading level={2}>{t('messages.teamsState')}</Heading>
      {teams.length === 0 ? (
        <p>{t('messages.noTeams')}</p>
      ) : (
        <TaskList
          items={teams.map(({ name, cover }) => {
            const on = missingFor(setting, cover).length === 0
            return {
              title: name,
              hint: on && setting ? hoursInWords(t, name, setting, page.language.tag) : undefined,
              done: on,
              status: t(
                on
                  ? 'messages.serviceOn'
                  : setting?.on === false
                    ? 'messages.serviceTurnedOff'
                    : 'messages.serviceOff',
              ),
            }
          })}
        />
      )}
    </ServicePage>
  )
}
