import { useText } from '../../../../../language/text.tsx'
import { Radios } from '../../../../../ui/radios/radios.tsx'
import { inputName } from '../../inputs.rules.ts'
import { type FieldProps, typedOnce } from './props.ts'

export function OneField({ field, typed, error }: FieldProps<'one'>) {
  const t = useText()
  const name = inputName(field.name)
  return (
    <Radios
      name={name}
      legend={field.label}
      hint={field.hint}
      error={error}
      value={typedOnce(typed, name)}
      options={[
        ...field.options.map(({ value, label, because }) => ({ value, label, hint: because })),
        { value: '', label: t('worksheet.leaveOpen') },
      ]}
    />
  )
}
