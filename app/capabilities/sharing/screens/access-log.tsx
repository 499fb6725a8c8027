import { type Text, textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay, timeInWords } from '../../../platform/pure/days.ts'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { LogLine } from '../access-log.contract.ts'
import { LogReason } from '../parts/log-reason.tsx'
import { lineInWords } from '../parts/log-words.ts'

type Props = { page: PageContext; lines: LogLine[]; next: number | undefined }

export function AccessLogScreen({ page, lines, next }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const days = Map.groupBy(lines, (line) => shortDay(line.at, tag))
  return (
    <PersonPage page={page} title={t('sharing.logTitle')} current="/team">
      <Heading level={1}>{t('sharing.logTitle')}</Heading>
      <p>{t('sharing.logIntro')}</p>
      {lines.length === 0 && <EmptyState heading={t('sharing.logEmpty')} />}
      {lines.length > 0 && !lines.some((line) => line.kind === 'opened') && (
        <p>{t('sharing.logNotOpened')}</p>
      )}
      {[...days].map(([day, onDay]) => (
        <section key={day}>
          <Heading level={2}>{day}</Heading>
          <SummaryList
            rows={onDay.map((line) => ({
              key: timeInWords(line.at, tag),
              value: (
                <>
                  {lineInWords(t, line, tag)}
                  <LogReason line={line} />
                </>
              ),
              actions: asking(t, line, lineInWords(t, line, tag)),
            }))}
          />
        </section>
      ))}
      {next !== undefined && (
        <Pagination
          label={t('sharing.logTitle')}
          next={{ href: `/access-log?before=${next}`, label: t('sharing.logEarlier') }}
        />
      )}
    </PersonPage>
  )
}

const askingTexts = {
  can: 'questions.action',
  asked: 'questions.see',
  answered: 'questions.seeAnswer',
} as const

/** The way to ask about a line, or to what was asked. */
function asking(t: Text, { seq, asking: state }: LogLine, words: string) {
  if (!state) return []
  return [{ href: `/access-log/ask?line=${seq}`, label: t(askingTexts[state]), hidden: words }]
}
