import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Checkbox } from '../../../../ui/checkboxes/checkboxes.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { TextArea } from '../../../../ui/text-area/text-area.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import type { Exercise } from '../../contract.ts'
import { hows, longestNote } from '../contract.ts'
import { howText } from '../parts/how-words.ts'

type Props = {
  page: PageContext
  exercise: Exercise
  person: string
  formKey: string
  typed?: Typed
  problems?: Problem[]
}

export function HowItWentScreen({ page, exercise, person, formKey, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const words = (code: string) => {
    if (code === 'choose') return t('toolbox.problemChoose')
    return code === 'too-long'
      ? t('toolbox.problemTooLong', { most: longestNote })
      : t('toolbox.problemUnreadable')
  }
  const problem = (field: string) => {
    const found = problems.find((each) => each.field === field)
    return found && words(found.code)
  }
  return (
    <PersonPage page={page} title={t('toolbox.howTitle')} current="/programme" islands={['kept']}>
      <Problems problems={problems} textOf={({ code }) => words(code)} />
      <Heading level={1} caption={exercise.title}>
        {t('toolbox.howTitle')}
      </Heading>
      <form method="post" action={`/toolbox/${exercise.id}/how`} novalidate data-kept>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="person" value={person} />
        <Radios
          name="how"
          legend={t('toolbox.howLegend')}
          hint={t('toolbox.howHint')}
          error={problem('how')}
          value={String(typed.how ?? '')}
          options={hows.map((how) => ({ value: how, label: howText(t, how) }))}
        />
        <Checkbox
          name="bad-day"
          label={t('toolbox.badDay')}
          checked={typed['bad-day'] === 'yes' || page.calm}
        />
        <TextArea
          name="words"
          label={t('toolbox.words')}
          error={problem('words')}
          value={String(typed.words ?? '')}
          rows={3}
          maxLength={longestNote}
          whoReads={t('toolbox.reads')}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('common.helpNow')}
        />
        <Actions>
          <Button type="submit">{t('toolbox.save')}</Button>
          <Button kind="quiet" href="/toolbox">
            {t('toolbox.skip')}
          </Button>
        </Actions>
      </form>
    </PersonPage>
  )
}
