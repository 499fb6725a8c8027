import { useText } from '../../../language/text.tsx'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { problemText } from './texts.ts'

type Props = { typed: Typed; problems: Problem[] }

/** How long sharing lasts: a length from now, or a day. */
export function UntilFields({ typed, problems }: Props) {
  const t = useText()
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  return (
    <>
      <Radios
        name="length"
        legend={t('sharing.how')}
        value={value('length')}
        error={problemText(t, problems, 'length')}
        options={[
          { value: '4-weeks', label: t('sharing.weeks4') },
          { value: '12-weeks', label: t('sharing.weeks12') },
          { value: '26-weeks', label: t('sharing.weeks26') },
          { value: '52-weeks', label: t('sharing.weeks52') },
          { value: 'date', label: t('sharing.date') },
        ]}
      />
      <DateField
        name="until"
        legend={t('sharing.dateLabel')}
        hint={t('sharing.dateHint')}
        error={problemText(t, problems, 'until')}
        value={{
          day: value('until-day') ?? '',
          month: value('until-month') ?? '',
          year: value('until-year') ?? '',
        }}
        labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
      />
    </>
  )
}
