import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes/checkboxes.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { Exercise } from '../../contract.ts'

type Props = {
  page: PageContext
  exercises: Exercise[]
  chosen: string[]
  formKey: string
  problems?: Problem[]
}

export function BadDaySetUpScreen({ page, exercises, chosen, formKey, problems = [] }: Props) {
  const t = textOf(page.language)
  const code = problems[0]?.code
  const error = code && t(code === 'too-many' ? 'badDay.problemTooMany' : 'toolbox.problemUnreadable')
  return (
    <PersonPage page={page} title={t('badDay.setUpTitle')} current="/programme">
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#exercises', text: error }]} />}
      <Heading level={1}>{t('badDay.setUpTitle')}</Heading>
      <p>{t('badDay.setUpIntro')}</p>
      <form method="post" action="/bad-day/set-up" novalidate>
        <input type="hidden" name="key" value={formKey} />
        <Checkboxes
          name="exercises"
          legend={t('badDay.setUpLegend')}
          hint={t('badDay.setUpHint')}
          error={error}
          values={chosen}
          options={exercises.map(({ id, title, summary }) => ({ value: id, label: title, hint: summary }))}
        />
        <Actions>
          <Button type="submit">{t('badDay.setUpSave')}</Button>
          <Button kind="quiet" href="/toolbox">
            {t('common.cancel')}
          </Button>
        </Actions>
      </form>
    </PersonPage>
  )
}
