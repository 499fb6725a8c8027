import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { momentInWords, shortDay } from '../../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Quote } from '../../../../ui/person-words/person-words.tsx'
import { TextArea } from '../../../../ui/text-area/text-area.tsx'
import { ServicePage } from '../../../../workspaces/service/shell.tsx'
import { longestAnswer, type ServiceQuestion } from '../contract.ts'

type Props = { page: PageContext; question: ServiceQuestion; typed?: Typed; problems?: Problem[] }

/** What somebody asks about who opened or changed something of theirs, for the service to answer. */
export function AnswerScreen({ page, question, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const { tag } = page.language
  const { id, askedAs, askedAt, line, words, answer } = question
  const [problem] = problems
  const error =
    problem &&
    (problem.code === 'too-long'
      ? t('questions.problemLong', { most: longestAnswer })
      : t('questions.problemAnswer'))
  const did = { name: line.by, person: askedAs, moment: momentInWords(line.at, tag) }
  return (
    <ServicePage page={page} title={t('questions.serviceTitle')} current="/service">
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#words', text: error }]} />}
      <Heading level={1} caption={t('questions.serviceTitle')}>
        <bdi>{askedAs}</bdi>
      </Heading>
      <p>{line.kind === 'opened' ? t('questions.lineOpened', did) : t('questions.lineDid', did)}</p>
      <Quote attribution={t('questions.askedOn', { day: shortDay(askedAt, tag) })}>{words}</Quote>
      {answer ? (
        <>
          <Heading level={2}>{t('questions.answeredOn', { day: shortDay(answer.at, tag) })}</Heading>
          <Quote>{answer.words}</Quote>
        </>
      ) : (
        <form method="post" action={`/service/questions/${id}`} novalidate>
          <p>{t('questions.findOut', { name: line.by })}</p>
          <TextArea
            name="words"
            label={t('questions.answerLabel')}
            value={typeof typed.words === 'string' ? typed.words : undefined}
            error={error}
            rows={6}
            maxLength={longestAnswer}
            whoReads={t('questions.answerReads', { person: askedAs })}
            nobodyWatches={t('safety.nobodyWatches.short')}
            helpHref="/help-now"
            helpLabel={t('safety.help.fieldLabel')}
          />
          <Button type="submit">{t('questions.send')}</Button>
        </form>
      )}
      <p>
        <a href="/service/questions">{t('questions.allQuestions')}</a>
      </p>
    </ServicePage>
  )
}
