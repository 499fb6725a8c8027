import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes/checkboxes.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { type Grantee, sections } from '../contract.ts'
import { problemText, sectionTexts } from '../parts/texts.ts'

type Props = { page: PageContext; grantees: Grantee[]; typed: Typed; problems: Problem[] }

export function NewShareScreen({ page, grantees, typed, problems }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  const error = (name: string) => problemText(t, problems, name)
  return (
    <PersonPage page={page} title={t('sharing.newTitle')} current="/team">
      {problems.length > 0 && (
        <ErrorSummary
          title={t('common.problem')}
          errors={problems.map(({ field }) => ({ href: `#${field}`, text: error(field) ?? '' }))}
        />
      )}
      <Heading level={1}>{t('sharing.newTitle')}</Heading>
      <form method="get" action="/sharing/preview" novalidate>
        <Radios
          name="with"
          legend={t('sharing.with')}
          value={value('with')}
          error={error('with')}
          options={grantees.map((grantee) => ({
            value: `${grantee.kind}:${grantee.id}`,
            label: grantee.name,
            hint: grantee.kind === 'team' ? t('sharing.team') : grantee.discipline,
          }))}
        />
        <Checkboxes
          name="section"
          legend={t('sharing.what')}
          values={Array.isArray(typed.section) ? typed.section : []}
          error={error('section')}
          options={sections.map((section) => ({
            value: section,
            label: t(sectionTexts[section].title),
            hint: t(sectionTexts[section].hint),
          }))}
        />
        <Radios
          name="earlier"
          legend={t('sharing.before')}
          value={value('earlier')}
          error={error('earlier')}
          options={[
            { value: 'no', label: t('sharing.beforeNo'), hint: t('sharing.beforeNoHint') },
            { value: 'yes', label: t('sharing.beforeYes') },
          ]}
        />
        <Radios
          name="length"
          legend={t('sharing.how')}
          value={value('length')}
          error={error('length')}
          options={[
            { value: '4-weeks', label: t('sharing.weeks4') },
            { value: '12-weeks', label: t('sharing.weeks12') },
            { value: '26-weeks', label: t('sharing.weeks26') },
            { value: '52-weeks', label: t('sharing.weeks52') },
            { value: 'date', label: t('sharing.date') },
          ]}
        />
        <DateField
          name="until"
          legend={t('sharing.dateLabel')}
          hint={t('sharing.dateHint')}
          error={error('until')}
          value={{
            day: value('until-day') ?? '',
            month: value('until-month') ?? '',
            year: value('until-year') ?? '',
          }}
          labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
        />
        <Button type="submit" wide>
          {t('sharing.look')}
        </Button>
      </form>
    </PersonPage>
  )
}
