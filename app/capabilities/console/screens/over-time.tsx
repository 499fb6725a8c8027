import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { ConsoleTabs } from '../parts/console-tabs.tsx'
import { KeyPanel } from '../parts/key-panel.tsx'

type Props = { page: PageContext; week: string }

export function OverTimeScreen({ page, week }: Props) {
  const t = textOf(page.language)
  return (
    <ProfessionalPage
      page={page}
      title={t('console.strips.title')}
      current="/console"
      islands={['over-time']}
    >
      <ConsoleTabs current="/console/over-time" />
      <Stack gap="l">
        <Heading level={1}>{t('console.strips.title')}</Heading>
        <p>{t('console.strips.intro')}</p>
        <div data-without-desk>
          <Notification heading={t('console.noScriptTitle')}>
            <p>{t('console.noScript')}</p>
          </Notification>
        </div>
        <KeyPanel />
        <section data-strips={week} tabindex={-1} />
      </Stack>
    </ProfessionalPage>
  )
}
