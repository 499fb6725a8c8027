import { useText } from '../../../../../language/text.tsx'
import { Table } from '../../../../../ui/table/table.tsx'
import { weekOf } from '../../answers.rules.ts'
import { weekdays } from '../../contract.ts'
import { ListDocument } from './list.tsx'
import { type DocumentProps, saying } from './props.ts'

/** Days down, parts of the day across: a week at a glance, on a phone as on paper. */
export function WeekDocument({ exercise, answers }: DocumentProps) {
  const t = useText()
  const said = saying(exercise.fields, answers)
  return (
    <>
      {said.flatMap((field) => {
        if (field.kind !== 'week') return []
        const week = weekOf(answers, field)
        return (
          <Table
            key={field.name}
            caption={field.label}
            named
            head={[t('worksheet.dayColumn'), ...field.rows.map(({ label }) => label)]}
            rows={weekdays.map((day, at) => [
              t(`worksheet.${day}`),
              ...field.rows.map(({ value }) => week[value]?.[at] || null),
            ])}
          />
        )
      })}
      <ListDocument
        fields={said.filter(({ kind }) => kind !== 'week')}
        among={exercise.fields}
        answers={answers}
      />
    </>
  )
}
