import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { findingOfTheDesk, readingHref } from '../../reflection/contract.ts'
import { type Control, losses, occasions, sirens, tensions } from '../contract.ts'
import { Channel } from '../parts/channel.tsx'
import { ConsoleTabs } from '../parts/console-tabs.tsx'
import { EndOfDesk } from '../parts/end-of-desk.tsx'
import { KeyPanel } from '../parts/key-panel.tsx'
import { Question } from '../parts/question.tsx'

type Props = { page: PageContext; week: string }

export function DeskScreen({ page, week }: Props) {
  const t = textOf(page.language)
  const group = (title: string, controls: readonly Control[]) => (
    <section>
      <Heading level={2}>{title}</Heading>
      {controls.map((control) => (
        <Channel key={control} control={control} />
      ))}
    </section>
  )
  return (
    <ProfessionalPage page={page} title={t('console.title')} current="/console" islands={['desk']}>
      <ConsoleTabs current="/console" />
      <Stack gap="l">
        <Heading level={1}>{t('console.title')}</Heading>
        <p>{t('console.intro')}</p>
        <div data-without-desk>
          <Notification heading={t('console.noScriptTitle')}>
            <p>{t('console.noScript')}</p>
          </Notification>
          <p>
            <a href="/console/team-desk">{t('console.print')}</a>
          </p>
        </div>
        <div data-desk={week} hidden>
          <Stack gap="l">
            <p class="hint">{t('console.how')}</p>
            {group(t('console.tensions'), tensions)}
            {group(t('console.losses'), losses)}
            {group(t('console.sirens'), sirens)}
            <p>
              <Button type="button" kind="secondary" id="console-leave-rest">
                {t('console.leaveTheRest')}
              </Button>
            </p>
            <p role="status" data-left={t('console.leftTheRest')} />
            <Radios
              name="occasion"
              legend={`${t('console.occasion')} ${t('console.occasionOptional')}`}
              inline
              options={[
                ...occasions.map((value) => ({ value, label: t(`console.occasions.${value}`) })),
                { value: '', label: t('console.occasions.none') },
              ]}
            />
            <Question />
            <EndOfDesk />
            <KeyPanel />
          </Stack>
        </div>
        <p class="hint">
          {t('console.from')} <a href={readingHref(findingOfTheDesk)}>{t('console.fromGo')}</a>
        </p>
      </Stack>
    </ProfessionalPage>
  )
}
