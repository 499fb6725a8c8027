import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { Problems } from '../../../workspaces/problems.tsx'
import { lengths, longest, parts } from '../contract.ts'

type Props = { page: PageContext; formKey: string; typed: Typed; problems: Problem[] }

export function NewCardScreen({ page, formKey, typed, problems }: Props) {
  const t = textOf(page.language)
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  const error = (name: string) => {
    const problem = problems.find(({ field }) => field === name)
    if (!problem) return undefined
    if (problem.code === 'too-long')
      return t('card.problemLong', { most: longest[name as keyof typeof longest] })
    if (name === 'words') return t('card.problemEmpty')
    return name === 'length' ? t('sharing.problemLength') : t('sharing.problemUnreadable')
  }
  return (
    <PersonPage page={page} title={t('card.newTitle')} current="/team">
      <Problems problems={problems} textOf={({ field }) => error(field) ?? ''} />
      <Heading level={1}>{t('card.newTitle')}</Heading>
      <p>{t('card.newIntro')}</p>
      <form method="post" action="/emergency-card" novalidate>
        <input type="hidden" name="key" value={formKey} />
        <TextField
          name="name"
          label={t('card.name')}
          hint={t('card.nameHint')}
          value={value('name')}
          error={error('name')}
          autocomplete="off"
          width="medium"
        />
        {parts
          .filter((part) => part !== 'name')
          .map((part, place) => (
            <TextArea
              key={part}
              name={part}
              label={t(`card.on-${part}`)}
              hint={t(`card.${part}Hint`)}
              value={value(part)}
              error={error(part)}
              rows={part === 'words' ? 4 : 3}
              maxLength={longest[part]}
              compact={place > 0}
              whoReads={t('card.whoReads')}
              nobodyWatches={t('safety.nobodyWatches.short')}
              helpHref="/help-now"
              helpLabel={t('safety.help.fieldLabel')}
            />
          ))}
        <Radios
          name="length"
          legend={t('card.length')}
          value={value('length')}
          error={error('length')}
          options={lengths.map((length) => ({ value: length, label: t(`card.for-${length}`) }))}
        />
        <Button type="submit" wide>
          {t('card.makeIt')}
        </Button>
      </form>
    </PersonPage>
  )
}
