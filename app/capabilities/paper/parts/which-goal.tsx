import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'

type Props = {
  goals: { id: string; words: string }[]
  value: string | undefined
  error: string | undefined
}

/** The goal that a sheet is about: none stands on the paper but in the person's own hand. */
export function WhichGoal({ goals, value, error }: Props) {
  const t = useText()
  if (goals.length === 0)
    return (
      <>
        <p>{t('paper.noGoal')}</p>
        <Button href="/plan" kind="secondary">
          {t('paper.newGoal')}
        </Button>
      </>
    )
  const [only] = goals
  return (
    <Radios
      name="goal"
      legend={t('paper.whichGoal')}
      value={value ?? (goals.length === 1 ? only?.id : undefined)}
      error={error}
      options={goals.map(({ id, words }) => ({ value: id, label: words }))}
    />
  )
}
