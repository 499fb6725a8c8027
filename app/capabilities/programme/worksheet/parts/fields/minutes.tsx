import { useText } from '../../../../../language/text.tsx'
import { TextField } from '../../../../../ui/text-field/text-field.tsx'
import { inputName } from '../../inputs.rules.ts'
import { type FieldProps, typedOnce } from './props.ts'

export function MinutesField({ field, typed, error }: FieldProps<'minutes'>) {
  const t = useText()
  const name = inputName(field.name)
  return (
    <TextField
      name={name}
      label={field.label}
      hint={field.hint ?? t('worksheet.minutesHint')}
      error={error}
      value={typedOnce(typed, name)}
      inputmode="numeric"
      width="short"
      autocomplete="off"
    />
  )
}
