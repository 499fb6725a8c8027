import { useText } from '../../../../../language/text.tsx'
import { TextField } from '../../../../../ui/text-field/text-field.tsx'
import { longestLine } from '../../contract.ts'
import { inputName } from '../../inputs.rules.ts'
import { type FieldProps, typedOnce } from './props.ts'

export function LineField({ field, typed, error, whoReads }: FieldProps<'line'>) {
  const t = useText()
  const name = inputName(field.name)
  return (
    <TextField
      name={name}
      label={field.label}
      hint={field.hint}
      error={error}
      note={t('worksheet.besideBox', { whoReads })}
      value={typedOnce(typed, name)}
      autocomplete="off"
      maxLength={longestLine}
    />
  )
}
