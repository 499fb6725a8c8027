import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { momentInWords, shortDay } from '../../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Quote } from '../../../../ui/person-words/person-words.tsx'
import { TextArea } from '../../../../ui/text-area/text-area.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { LogLine } from '../../access-log.contract.ts'
import { LogReason } from '../../parts/log-reason.tsx'
import { lineInWords } from '../../parts/log-words.ts'
import { longestQuestion, type Question } from '../contract.ts'

type Props = {
  page: PageContext
  line: LogLine
  service: string
  question: Question | undefined
  phone: string | undefined
  typed?: Typed
  problems?: Problem[]
}

/** One line of the access log, and what the person wants to know about it. */
export function AskScreen({ page, line, service, question, phone, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const [problem] = problems
  const error =
    problem &&
    (problem.code === 'too-long'
      ? t('questions.problemLong', { most: longestQuestion })
      : t('questions.problemEmpty'))
  return (
    <PersonPage page={page} title={t('questions.title')} current="/team">
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#words', text: error }]} />}
      <Heading level={1}>{t('questions.title')}</Heading>
      <div class="card">
        <p>
          <strong>{momentInWords(line.at, tag)}</strong>
        </p>
        <p>{lineInWords(t, line, tag)}</p>
        <LogReason line={line} />
      </div>
      {question ? (
        <>
          <Heading level={2}>{t('questions.yours')}</Heading>
          <Quote attribution={t('questions.askedOn', { day: shortDay(question.askedAt, tag) })}>
            {question.words}
          </Quote>
          {question.answer ? (
            <>
              <Heading level={2}>{t('questions.theirs', { service })}</Heading>
              <Quote attribution={shortDay(question.answer.at, tag)}>{question.answer.words}</Quote>
            </>
          ) : (
            <p>{t('questions.waiting', { service })}</p>
          )}
        </>
      ) : (
        <>
          <p>{t('questions.intro')}</p>
          <form method="post" action={`/access-log/ask?line=${line.seq}`} novalidate>
            <TextArea
              name="words"
              label={t('questions.label')}
              value={typeof typed.words === 'string' ? typed.words : undefined}
              error={error}
              rows={4}
              maxLength={longestQuestion}
              whoReads={t('questions.whoReads', { service })}
              nobodyWatches={t('safety.nobodyWatches.short')}
              helpHref="/help-now"
              helpLabel={t('safety.help.fieldLabel')}
            />
            <Button type="submit">{t('questions.ask')}</Button>
          </form>
        </>
      )}
      {phone && !question?.answer && <p>{t('questions.phone', { phone })}</p>}
      <p>
        <a href="/sharing">{t('questions.orEnd')}</a>
      </p>
      <p>
        <a href="/access-log">{t('questions.back')}</a>
      </p>
    </PersonPage>
  )
}
