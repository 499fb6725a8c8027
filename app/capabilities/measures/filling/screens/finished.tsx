import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Finished } from '../finished.contract.ts'
import { HelpFirst } from '../parts/help-first.tsx'
import { Scores } from '../parts/scores.tsx'
import { valueInWords } from '../parts/value-words.ts'

type Props = {
  page: PageContext
  finished: Finished
  formKey: string
  /** What there is to fill in after it. */
  next: { title: string; href: string } | undefined
}

export function FinishedScreen({ page, finished, formKey, next }: Props) {
  const t = textOf(page.language)
  const { response, title, questions, late } = finished
  const { answeredOn, answers, source } = response
  const day = shortDay(new Date(`${answeredOn}T12:00Z`), page.language.tag)
  const wordsOf = (code: string) => questions.find((question) => question.code === code)
  return (
    <PersonPage page={page} title={title} current="/check-in" islands={['kept']}>
      <BackLink href="/measures">{t('measures.toAll')}</BackLink>
      <Heading level={1} caption={title}>
        {t('measures.doneTitle', { day })}
      </Heading>
      {finished.corrected && (
        <Notification heading={t('measures.wasCorrected')}>
          <p>
            <a href={`/measures/filled/${finished.corrected}`}>{t('measures.seeCorrected')}</a>
          </p>
        </Notification>
      )}
      {finished.helpNow && <HelpFirst />}
      <Scores {...finished} />
      <Heading level={2}>{t('measures.answers')}</Heading>
      <SummaryList
        longKeys
        rows={questions.map((question) => ({
          key: question.leadIn ? `${question.leadIn} ${question.words}` : question.words,
          value: (
            <span dir="auto">
              {valueInWords(t, question, answers[question.code])}
              {response.words?.[question.code]}
            </span>
          ),
        }))}
      />
      {late.length > 0 && (
        <Notification heading={t('measures.late')}>
          {late.map(({ id, item, value }) => (
            <p key={id + item}>
              {wordsOf(item)?.words ?? item} {valueInWords(t, wordsOf(item), value)}
            </p>
          ))}
        </Notification>
      )}
      {response.helped && <p>{t('measures.wasHelped')}</p>}
      {source !== 'screen' && (
        <p>{t(source === 'paper' ? 'measures.fromPaper' : 'measures.fromElsewhere')}</p>
      )}
      {response.amends && (
        <p>
          {t('measures.tookPlace')}{' '}
          <a href={`/measures/filled/${response.amends}`}>{t('measures.seeEarlier')}</a>
        </p>
      )}
      <p>{t(finished.shown ? 'measures.shown' : 'measures.onlyYou')}</p>
      {!response.amendedAt && (
        <p>
          {next ? (
            <Button href={next.href}>{t('measures.nextOne', { title: next.title })}</Button>
          ) : (
            t('measures.allDone')
          )}
        </p>
      )}
      {finished.correctable && (
        <form method="post" action={`/measures/filled/${response.id}/correct`}>
          <input type="hidden" name="key" value={formKey} />
          <Button kind="secondary">{t('measures.correct')}</Button>
        </form>
      )}
      <p>
        <a href="/patterns">{t('measures.patterns')}</a>
      </p>
    </PersonPage>
  )
}
