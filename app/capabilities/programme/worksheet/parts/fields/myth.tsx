import { useText } from '../../../../../language/text.tsx'
import { Details } from '../../../../../ui/details/details.tsx'
import { Radios } from '../../../../../ui/radios/radios.tsx'
import { inputName } from '../../inputs.rules.ts'
import { type FieldProps, typedOnce } from './props.ts'

/** Nothing is right or wrong here: what is known waits behind a tap, and a script opens it after a choice. */
export function MythField({ field, typed, error }: FieldProps<'myth'>) {
  const t = useText()
  const name = inputName(field.name)
  const value = typedOnce(typed, name)
  return (
    <div data-myth>
      <Radios
        name={name}
        legend={t('worksheet.mythQuote', { label: field.label, myth: field.myth })}
        hint={field.hint}
        error={error}
        value={value}
        options={[
          { value: 'sounds-true', label: t('worksheet.soundsTrue') },
          { value: 'not-sure', label: t('worksheet.notSure') },
          { value: 'does-not', label: t('worksheet.doesNot') },
          { value: '', label: t('worksheet.leaveOpen') },
        ]}
      />
      <Details summary={t('worksheet.mythKnown')} open={Boolean(value)}>
        <p>{field.because}</p>
      </Details>
    </div>
  )
}
