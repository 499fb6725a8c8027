import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Checkbox } from '../../../../ui/checkboxes/checkboxes.tsx'
import { DateField } from '../../../../ui/date-field/date-field.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Quote } from '../../../../ui/person-words/person-words.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import { TextArea } from '../../../../ui/text-area/text-area.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import { answers, longestAnswer, type Named } from '../contract.ts'
import { faultInWords } from '../parts/fault.ts'

type Props = { page: PageContext; suggestion: Named; typed?: Typed; problems?: Problem[] }

/** One suggestion: to keep, to put off, or to decline. */
export function SuggestionScreen({ page, suggestion, typed, problems = [] }: Props) {
  const t = textOf(page.language)
  const { id, title, href, reason, at, answered } = suggestion
  const name = suggestion.by || t('sharing.someone')
  const [year = '', month = '', day = ''] = answered?.laterOn?.split('-') ?? []
  const now: Typed = typed ?? {
    answer: answered?.answer ?? '',
    ...{ 'later-year': year, 'later-month': month, 'later-day': day },
    words: answered?.words ?? '',
    show: answered?.shown ? 'yes' : '',
  }
  const value = (field: string) => (typeof now[field] === 'string' ? now[field] : '')
  const error = (field: string) => {
    const code = problems.find((problem) => problem.field === field)?.code
    return code && faultInWords(t, code)
  }
  return (
    <PersonPage page={page} title={t('suggestions.title')} current="/programme">
      <Problems problems={problems} textOf={({ code }) => faultInWords(t, code)} />
      <BackLink href="/suggestions">{t('suggestions.title')}</BackLink>
      <Heading level={1}>{title}</Heading>
      <Quote attribution={t('suggestions.by', { name, day: shortDay(at, page.language.tag) })}>
        {reason}
      </Quote>
      {href ? (
        <p>
          <a href={href}>{t('suggestions.open')}</a>
        </p>
      ) : (
        <p>{t('suggestions.gone')}</p>
      )}
      <p>{t('suggestions.neverHomework')}</p>
      <form method="post" action={`/suggestions/${id}`} novalidate>
        <Radios
          name="answer"
          legend={t('suggestions.answerLegend')}
          error={error('answer')}
          value={value('answer')}
          options={answers.map((each) => ({
            value: each,
            label: t(`suggestions.answer.${each}`),
            hint: t(`suggestions.answerHint.${each}`),
          }))}
        />
        <DateField
          name="later"
          legend={t('suggestions.later')}
          error={error('later')}
          value={{ day: value('later-day'), month: value('later-month'), year: value('later-year') }}
          labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
        />
        <TextArea
          name="words"
          label={t('suggestions.words')}
          hint={t('suggestions.wordsHint')}
          error={error('words')}
          value={value('words')}
          rows={3}
          maxLength={longestAnswer}
          whoReads={t('suggestions.wordsReads', { name })}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('common.helpNow')}
        />
        <Checkbox
          name="show"
          value="yes"
          label={t('suggestions.show', { name })}
          hint={t('suggestions.showHint')}
          error={error('show')}
          checked={value('show') === 'yes'}
        />
        <Button type="submit">{t('suggestions.save')}</Button>
      </form>
    </PersonPage>
  )
}
