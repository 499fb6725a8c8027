import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Exercise } from '../../contract.ts'
import { ProgrammeTabs } from '../../parts/programme-tabs.tsx'
import type { Worksheet } from '../contract.ts'
import { nameOf } from '../parts/exercise-names.ts'
import { MadeList } from '../parts/made-list.tsx'

type Props = {
  page: PageContext
  made: Worksheet[]
  away: boolean
  more: boolean
  exerciseOf: (worksheet: Worksheet) => Exercise | undefined
}

export function MadeScreen({ page, made, away, more, exerciseOf }: Props) {
  const t = textOf(page.language)
  const title = t(away ? 'worksheet.madeAway' : 'worksheet.madeTitle')
  const last = made.at(-1)
  return (
    <PersonPage page={page} title={title} current="/programme">
      <ProgrammeTabs at="/made" />
      <Heading level={1}>{title}</Heading>
      <p>{t('worksheet.madeIntro')}</p>
      {made.length === 0 &&
        (away ? (
          <p>{t('worksheet.madeAwayNone')}</p>
        ) : (
          <EmptyState heading={t('worksheet.madeNone')}>
            <p>{t('worksheet.madeNoneBody')}</p>
          </EmptyState>
        ))}
      <MadeList
        made={made}
        titleOf={(worksheet) => nameOf(t, exerciseOf(worksheet))}
        fieldsOf={(worksheet) => exerciseOf(worksheet)?.fields ?? []}
      />
      {more && last && (
        <Pagination
          label={title}
          next={{
            href: `/made?${away ? 'away=yes&' : ''}before=${last.changedAt.toISOString()}`,
            label: t('worksheet.madeEarlier'),
          }}
        />
      )}
      <p>
        {away ? (
          <a href="/made">{t('worksheet.madeInUse')}</a>
        ) : (
          <a href="/made?away=yes">{t('worksheet.madeAway')}</a>
        )}
      </p>
    </PersonPage>
  )
}
