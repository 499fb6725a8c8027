import { useText } from '../../../../../language/text.tsx'
import { DateField } from '../../../../../ui/date-field/date-field.tsx'
import { inputName } from '../../inputs.rules.ts'
import { type FieldProps, typedOnce } from './props.ts'

export function DayField({ field, typed, error }: FieldProps<'date'>) {
  const t = useText()
  const name = inputName(field.name)
  return (
    <DateField
      name={name}
      legend={field.label}
      hint={field.hint ?? t('worksheet.dateHint')}
      error={error}
      value={{
        day: typedOnce(typed, `${name}-day`),
        month: typedOnce(typed, `${name}-month`),
        year: typedOnce(typed, `${name}-year`),
      }}
      labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
    />
  )
}
