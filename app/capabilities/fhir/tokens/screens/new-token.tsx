import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import { lengths, longestName } from '../contract.ts'
import { mostTokens } from '../rules.ts'

type Props = { page: PageContext; formKey: string; typed?: Typed; problems?: Problem[] }

export function NewTokenScreen({ page, formKey, typed = {}, problems = [] }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  const error = (name: string) => {
    const problem = problems.find(({ field }) => field === name)
    if (!problem) return undefined
    if (problem.code === 'too-long') return t('tokens.problemLong', { most: longestName })
    if (problem.code === 'too-many') return t('tokens.problemMany', { most: mostTokens })
    if (problem.code === 'empty') return t('tokens.problemName')
    return name === 'length' ? t('sharing.problemLength') : t('sharing.problemUnreadable')
  }
  return (
    <PersonPage page={page} title={t('tokens.newTitle')} current="/team">
      <Problems problems={problems} textOf={({ field }) => error(field) ?? ''} />
      <Heading level={1}>{t('tokens.newTitle')}</Heading>
      <p>{t('tokens.newIntro')}</p>
      <p>{t('tokens.newAll')}</p>
      <form method="post" action="/tokens" novalidate>
        <input type="hidden" name="key" value={formKey} />
        <TextField
          name="name"
          label={t('tokens.name')}
          hint={t('tokens.nameHint')}
          value={value('name')}
          error={error('name')}
          autocomplete="off"
          width="medium"
        />
        <Radios
          name="length"
          legend={t('tokens.length')}
          value={value('length')}
          error={error('length')}
          options={lengths.map((length) => ({ value: length, label: t(`tokens.for-${length}`) }))}
        />
        <Button type="submit" wide>
          {t('tokens.makeIt')}
        </Button>
      </form>
    </PersonPage>
  )
}
