import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes/checkboxes.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { UntilFields } from '../../../workspaces/until-fields.tsx'
import { supporterSections } from '../contract.ts'
import { type HelpLine, SafetyFirst } from '../parts/safety-first.tsx'
import { problemText, sectionTexts } from '../parts/texts.ts'

export function BeforeSupporterScreen(props: {
  page: PageContext
  lines: HelpLine[]
  card: string | undefined
}) {
  const { page, ...rest } = props
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('supporters.safeTitle')} current="/team">
      <Heading level={1}>{t('supporters.safeTitle')}</Heading>
      <SafetyFirst {...rest} />
    </PersonPage>
  )
}

type Props = {
  page: PageContext
  things: { id: string; title: string }[]
  typed: Typed
  problems: Problem[]
}

export function NewSupporterScreen({ page, things, typed, problems }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  const list = (name: string) => (Array.isArray(typed[name]) ? typed[name] : [])
  const error = (name: string) => problemText(t, problems, name)
  return (
    <PersonPage page={page} title={t('supporters.newTitle')} current="/team">
      <Problems problems={problems} textOf={({ field }) => error(field) ?? ''} />
      <Heading level={1}>{t('supporters.newTitle')}</Heading>
      <form method="get" action="/supporters/preview" novalidate>
        <TextField
          name="label"
          label={t('supporters.label')}
          hint={t('supporters.labelHint')}
          value={value('label')}
          error={error('label')}
          autocomplete="off"
          width="medium"
        />
        <Checkboxes
          name="section"
          legend={t('supporters.what')}
          values={list('section')}
          error={error('section')}
          options={supporterSections.map((section) => ({
            value: section,
            label: t(sectionTexts[section].title),
            hint: t(sectionTexts[section].hint),
          }))}
        />
        {things.length > 0 && (
          <Checkboxes
            name="item"
            legend={t('supporters.things')}
            values={list('item')}
            error={error('item')}
            options={things.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <Radios
          name="earlier"
          legend={t('sharing.before')}
          value={value('earlier')}
          error={error('earlier')}
          options={[
            { value: 'no', label: t('sharing.beforeNo') },
            { value: 'yes', label: t('sharing.beforeYes') },
          ]}
        />
        <UntilFields typed={typed} error={error} />
        <Button type="submit" wide>
          {t('sharing.look')}
        </Button>
      </form>
    </PersonPage>
  )
}
