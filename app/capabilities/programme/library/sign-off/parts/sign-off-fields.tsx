import { useText } from '../../../../../language/text.tsx'
import type { Problem, Typed } from '../../../../../platform/pure/form.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Checkboxes } from '../../../../../ui/checkboxes/checkboxes.tsx'
import { FieldGroup } from '../../../../../ui/field-group/field-group.tsx'
import { TextField } from '../../../../../ui/text-field/text-field.tsx'
import { type Candidate, wholePart } from '../contract.ts'
import { problemText } from './problem-text.ts'

type Props = { slug: string; waiting: readonly Candidate[]; typed?: Typed; problems: readonly Problem[] }

/** Nothing is ticked at first: whoever signs says what they have read, page by page or a whole part. */
export function SignOffFields({ slug, waiting, typed, problems }: Props) {
  const t = useText()
  const value = (name: string) => (typeof typed?.[name] === 'string' ? typed[name] : undefined)
  const error = (name: string) => problemText(t, problems, name)
  return (
    <form method="post" action={`/service/library/${slug}`} novalidate>
      <Checkboxes
        name="items"
        legend={t('publishing.which')}
        error={error('items')}
        values={[typed?.items ?? []].flat()}
        options={[
          { value: wholePart, label: t('publishing.wholePart', { count: waiting.length }) },
          ...waiting.map(({ name, title, kind, version }) => ({
            value: name,
            label: kind === 'module' ? t('publishing.moduleText') : title,
            hint: kind === 'module' ? undefined : t(`publishing.${kind}`, { version }),
          })),
        ]}
      />
      <FieldGroup legend={t('publishing.by')}>
        <TextField name="name" label={t('publishing.name')} value={value('name')} error={error('name')} />
        <TextField
          name="profession"
          label={t('publishing.profession')}
          value={value('profession')}
          error={error('profession')}
        />
        <TextField
          name="registration"
          label={t('publishing.registration')}
          hint={t('publishing.registrationHint')}
          value={value('registration')}
          error={error('registration')}
        />
      </FieldGroup>
      <p>{t('publishing.notAReview')}</p>
      <Button>{t('publishing.signOff')}</Button>
    </form>
  )
}
