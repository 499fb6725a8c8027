import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { DateField } from '../../../../ui/date-field/date-field.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { TextArea } from '../../../../ui/text-area/text-area.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import type { About } from '../contract.ts'
import { namesIn } from '../parts/words.ts'

type Props = {
  page: PageContext
  about: About
  shown: boolean
  holders: string[]
  to: 'show' | undefined
  typed: Typed
  problems: Problem[]
  formKey: string
}

const texts = {
  'no-date': 'patterns.problemDay',
  'to-come': 'patterns.problemToCome',
  empty: 'patterns.problemWords',
  'too-long': 'patterns.problemLong',
} as const

/** What was going on on a day, in the person's own words. */
export function NoteScreen({ page, about, shown, holders, to, typed, problems, formKey }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const wordsFor = ({ code }: Problem) => t(texts[code as keyof typeof texts] ?? 'patterns.problemUnreadable')
  const error = (field: string) => {
    const problem = problems.find((each) => each.field === field)
    return problem ? { error: wordsFor(problem) } : {}
  }
  const readers =
    holders.length > 0
      ? t('patterns.readsShown', { names: namesIn(holders, page.language.tag) })
      : t('patterns.readsShownNobody')
  return (
    <PersonPage page={page} title={t('patterns.ask')} current="/check-in">
      <BackLink href={`/patterns/${about.id}${to === 'show' ? '/show' : ''}`}>{t('patterns.back')}</BackLink>
      <Problems problems={problems} textOf={wordsFor} />
      <Heading level={1} caption={about.title}>
        {t('patterns.ask')}
      </Heading>
      <form method="post" action={`/patterns/${about.id}/notes`} novalidate>
        <input type="hidden" name="key" value={formKey} />
        {to && <input type="hidden" name="to" value={to} />}
        <DateField
          name="day"
          legend={t('patterns.whichDay')}
          {...error('day')}
          value={{ day: value('day-day'), month: value('day-month'), year: value('day-year') }}
          labels={{ day: t('patterns.dayDay'), month: t('patterns.dayMonth'), year: t('patterns.dayYear') }}
        />
        <TextArea
          name="words"
          label={t('patterns.ownWords')}
          hint={t('patterns.askHint')}
          {...error('words')}
          value={value('words')}
          maxLength={2000}
          whoReads={shown ? readers : t('patterns.readsOwn')}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('common.helpNow')}
        />
        <Button type="submit">{t('patterns.save')}</Button>
      </form>
    </PersonPage>
  )
}
