import { useText } from '../../../../../language/text.tsx'
import { TextLines } from '../../../../../ui/text-lines/text-lines.tsx'
import { inputName } from '../../inputs.rules.ts'
import { type FieldProps, typedAll } from './props.ts'

export function LinesField({ field, typed, error, whoReads }: FieldProps<'lines'>) {
  const t = useText()
  const name = inputName(field.name)
  const values = typedAll(typed, name)
  return (
    <TextLines
      name={name}
      legend={field.label}
      hint={field.hint}
      error={error}
      note={t('worksheet.besideBox', { whoReads })}
      count={Math.max(field.most, values.length)}
      values={values}
    />
  )
}
