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

type OwnService = { name: string; phone: string | undefined; staffSupport: string | undefined }
type Props = { page: PageContext; service: OwnService }

export function SupportScreen({ page, service: { name, phone, staffSupport } }: Props) {
  const t = textOf(page.language)
  const rows = [
    ...(staffSupport ? [{ key: t('console.support.staff'), value: staffSupport }] : []),
    ...(phone ? [{ key: t('console.support.phone'), value: phone }] : []),
  ]
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
          {rows.length > 0 ? <SummaryList rows={rows} /> : <p>{t('console.support.contactNone')}</p>}
          {phone && <p>{t('console.support.contactBody')}</p>}
          {phone && !staffSupport && <p>{t('console.support.contactUnknown')}</p>}
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
