import { useText } from '../../../../../language/text.tsx'
import { Checkboxes } from '../../../../../ui/checkboxes/checkboxes.tsx'
import { inputName } from '../../inputs.rules.ts'
import { type FieldProps, typedAll } from './props.ts'

export function ManyField({ field, typed, error }: FieldProps<'many'>) {
  const t = useText()
  const name = inputName(field.name)
  const upTo = field.most && t('worksheet.upTo', { most: field.most })
  return (
    <Checkboxes
      name={name}
      legend={field.label}
      hint={[field.hint, upTo].filter(Boolean).join(' ') || undefined}
      error={error}
      values={typedAll(typed, name)}
      options={field.options.map(({ value, label, because }) => ({ value, label, hint: because }))}
    />
  )
}
