import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Quote } from '../../../../ui/person-words/person-words.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'

type Props = { page: PageContext; personId: string; name: string; label: string; problem: boolean }

export function JoinerScreen({ page, personId, name, label, problem }: Props) {
  const t = textOf(page.language)
  const error = problem ? t('joining.problemChoose') : undefined
  return (
    <ProfessionalPage page={page} title={t('joining.joinerTitle')} current="/invitations">
      {error && <ErrorSummary title={t('common.problem')} errors={[{ href: '#answer', text: error }]} />}
      <Heading level={1}>{t('joining.joinerTitle')}</Heading>
      <p>{t('joining.joinerBody', { label })}</p>
      <Quote>{name}</Quote>
      <p>{t('joining.joinerWhy')}</p>
      <form method="post" action={`/people/${personId}/joined`} novalidate>
        <Radios
          name="answer"
          legend={t('joining.joinerTitle')}
          error={error}
          options={[
            { value: 'yes', label: t('joining.joinerYes') },
            { value: 'no', label: t('joining.joinerNo') },
          ]}
        />
        <Button type="submit">{t('joining.joinerSave')}</Button>
      </form>
    </ProfessionalPage>
  )
}
