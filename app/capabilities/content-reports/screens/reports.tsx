import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { ServiceTabs } from '../../../workspaces/service/service-tabs.tsx'
import { ServicePage } from '../../../workspaces/service/shell.tsx'
import type { Report } from '../contract.ts'
import { ReportCard } from '../parts/report-card.tsx'

type Props = {
  page: PageContext
  to: string | undefined
  reports: readonly { report: Report; page: { title: string; href: string } | undefined }[]
  older: string | undefined
  first: boolean
}

export function ReportsScreen({ page, to, reports, older, first }: Props) {
  const t = textOf(page.language)
  return (
    <ServicePage page={page} title={t('contentReports.title')} current="/service">
      <Heading level={1}>{t('contentReports.heading')}</Heading>
      <ServiceTabs current="/service/reports" />
      <p>{t('contentReports.intro')}</p>
      <p>
        {to ? t('contentReports.to', { name: to }) : t('contentReports.toContact')}{' '}
        <a href="/service/settings#safety-name">{t('contentReports.toSettings')}</a>
      </p>
      {reports.length === 0 && (
        <EmptyState heading={t('contentReports.none')}>
          <p>{t('contentReports.noneBody')}</p>
        </EmptyState>
      )}
      {reports.map((each) => (
        <ReportCard key={each.report.id} {...each} />
      ))}
      <Pagination
        label={t('contentReports.pages')}
        previous={first ? undefined : { href: '/service/reports', label: t('contentReports.newer') }}
        next={
          older ? { href: `/service/reports?before=${older}`, label: t('contentReports.older') } : undefined
        }
      />
    </ServicePage>
  )
}
