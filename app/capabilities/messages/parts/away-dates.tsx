import { useText } from '../../../language/text.tsx'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { problemText, typedInto } from './texts.ts'

/** The first and the last day away. */
export function AwayDates({ typed, problems }: { typed: Typed; problems: readonly Problem[] }) {
  const t = useText()
  return (
    <>
      {(['from', 'until'] as const).map((name) => (
        <TypedDay
          key={name}
          name={name}
          legend={t(name === 'from' ? 'messages.awayFrom' : 'messages.awayUntil')}
          typed={typed}
          problems={problems}
        />
      ))}
    </>
  )
}

type Props = { name: string; legend: string; typed: Typed; problems: readonly Problem[] }

/** A day typed in three parts, as it was typed. */
export function TypedDay({ name, legend, typed, problems }: Props) {
  const t = useText()
  return (
    <DateField
      name={name}
      legend={legend}
      hint={t('messages.awayHint')}
      error={problemText(t, problems, name)}
      value={{
        day: typedInto(typed, `${name}-day`) ?? '',
        month: typedInto(typed, `${name}-month`) ?? '',
        year: typedInto(typed, `${name}-year`) ?? '',
      }}
      labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
    />
  )
}
