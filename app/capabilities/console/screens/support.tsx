import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { readingHref } from '../../reflection/contract.ts'
import { ConsoleTabs } from '../parts/console-tabs.tsx'

const questions = ['ask', 'supervision', 'time', 'work', 'body'] as const

type Props = { page: PageContext; service: { name: string; phone: string | undefined } }

export function SupportScreen({ page, service: { name, phone } }: Props) {
  const t = textOf(page.language)
  return (
    <ProfessionalPage page={page} title={t('console.support.title')} current="/console">
      <ConsoleTabs current="/console/over-time" />
      <Stack gap="l">
        <Heading level={1}>{t('console.support.title')}</Heading>
        <p>{t('console.support.intro')}</p>
        <ul>
          {questions.map((question) => (
            <li key={question}>{t(`console.support.${question}`)}</li>
          ))}
        </ul>
        <section>
          <Heading level={2}>{t('console.support.contactTitle', { service: name })}</Heading>
          {phone ? (
            <>
              <SummaryList rows={[{ key: t('console.support.phone'), value: phone }]} />
              <p>{t('console.support.contactBody')}</p>
            </>
          ) : (
            <p>{t('console.support.contactNone')}</p>
          )}
        </section>
        <section>
          <Heading level={2}>{t('console.support.now')}</Heading>
          <p>{t('console.support.nowBody')}</p>
          <Button href="/help-now" kind="secondary">
            {t('console.support.nowGo')}
          </Button>
        </section>
        <p>
          <a href={readingHref('personal-costs')}>{t('console.support.finding')}</a>
        </p>
      </Stack>
    </ProfessionalPage>
  )
}
