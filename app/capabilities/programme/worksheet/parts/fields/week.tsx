import { useText } from '../../../../../language/text.tsx'
import { WeekBoxes } from '../../../../../ui/week-boxes/week-boxes.tsx'
import { weekdays } from '../../contract.ts'
import { inputName } from '../../inputs.rules.ts'
import { type FieldProps, typedAll } from './props.ts'

export function WeekField({ field, typed, error, whoReads }: FieldProps<'week'>) {
  const t = useText()
  const name = inputName(field.name)
  return (
    <WeekBoxes
      name={name}
      legend={field.label}
      hint={field.hint ?? t('worksheet.weekBoxes')}
      error={error}
      note={t('worksheet.besideBox', { whoReads })}
      days={weekdays.map((day) => t(`worksheet.${day}`))}
      rows={field.rows}
      values={Object.fromEntries(field.rows.map(({ value }) => [value, typedAll(typed, `${name}-${value}`)]))}
    />
  )
}
