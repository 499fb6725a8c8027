import { useText } from '../../../language/text.tsx'
import { Fader } from '../../../ui/fader/fader.tsx'
import { type Control, notThisTime } from '../contract.ts'
import { scaleOf } from '../rules.ts'
import { endsOf, placeInWords } from './words.ts'

/** One control of the desk. It stands nowhere until somebody places it. */
export function Channel({ control }: { control: Control }) {
  const t = useText()
  const name = t(`console.control.${control}.name`)
  const hinted = control === 'professional-loss' || control === 'personal-loss' || control === 'siren'
  return (
    <Fader
      name={control}
      legend={name}
      hint={hinted ? t(`console.control.${control}.hint`) : undefined}
      ends={endsOf(t, control)}
      places={scaleOf(control).map((value) => ({ value, label: placeInWords(t, control, value) }))}
      unset={t('console.unset')}
      aside={{ value: notThisTime, label: t('console.notThisTime') }}
      takeBack={{ label: t('console.takeBack'), hidden: t('console.takeBackHidden', { name }) }}
    />
  )
}
