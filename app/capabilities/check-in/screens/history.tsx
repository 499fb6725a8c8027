import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/pure/days.ts'
import type { PaperMark } from '../../../platform/pure/paper-mark.ts'
import { Card } from '../../../ui/card/card.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { FromPaper } from '../../../workspaces/paper-mark.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { CheckIn } from '../contract.ts'
import { CheckInSummary } from '../parts/check-in-summary.tsx'

type Props = { page: PageContext; checkIns: CheckIn[]; marks: Map<string, PaperMark>; more: boolean }

export function CheckInHistoryScreen({ page, checkIns, marks, more }: Props) {
  const t = textOf(page.language)
  const last = checkIns.at(-1)
  return (
    <PersonPage page={page} title={t('checkIn.historyTitle')} current="/check-in">
      <Heading level={1}>{t('checkIn.historyTitle')}</Heading>
      {checkIns.length === 0 ? (
        <EmptyState
          heading={t('checkIn.historyEmpty')}
          action={{ href: '/check-in', label: t('checkIn.title') }}
        >
          <p>{t('checkIn.historyEmptyBody')}</p>
        </EmptyState>
      ) : (
        <p>{t('checkIn.gap')}</p>
      )}
      {checkIns.map((checkIn) => (
        <Card
          key={checkIn.id}
          level={2}
          heading={dayInWords(checkIn.at, page.language.tag)}
          href={`/check-in/${checkIn.id}`}
        >
          {checkIn.superseded && <p>{t('checkIn.replaced')}</p>}
          <CheckInSummary checkIn={checkIn} />
          <FromPaper mark={marks.get(checkIn.id)} />
        </Card>
      ))}
      {more && last && (
        <Pagination
          label={t('checkIn.historyTitle')}
          next={{
            href: `/check-ins?before=${encodeURIComponent(last.at.toISOString())}`,
            label: t('checkIn.earlier'),
          }}
        />
      )}
    </PersonPage>
  )
}
