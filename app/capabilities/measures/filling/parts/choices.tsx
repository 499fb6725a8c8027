import { useText } from '../../../../language/text.tsx'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { DateField } from '../../../../ui/date-field/date-field.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import type { Overview } from '../overview.contract.ts'

type Props = Pick<Overview, 'choice' | 'resting' | 'weekly'> & {
  keyOf: () => string
  typed: Typed
  problems: readonly Problem[]
}

/** How often the person wants to be asked, and when not. */
export function Choices({ choice, resting, weekly, keyOf, typed, problems }: Props) {
  const t = useText()
  return (
    <section>
      <Heading level={2}>{t('measures.choices')}</Heading>
      {weekly && (
        <>
          <Heading level={3}>{t('measures.weekly')}</Heading>
          <p>{t(choice.weeklyPeg ? 'measures.weeklyOn' : 'measures.weeklyOff')}</p>
          <form method="post" action="/measures/weekly">
            <input type="hidden" name="key" value={keyOf()} />
            <Button kind="secondary" name="weekly" value={choice.weeklyPeg ? 'no' : 'yes'}>
              {t(choice.weeklyPeg ? 'measures.weeklyStop' : 'measures.weeklyStart')}
            </Button>
          </form>
        </>
      )}
      {!resting && <TakeBreak keyOf={keyOf} typed={typed} problems={problems} />}
    </section>
  )
}

function TakeBreak({ keyOf, typed, problems }: Pick<Props, 'keyOf' | 'typed' | 'problems'>) {
  const t = useText()
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  return (
    <Details summary={t('measures.rest')} open={problems.length > 0}>
      <form method="post" action="/measures/break" novalidate>
        <p>{t('measures.restBody')}</p>
        <input type="hidden" name="key" value={keyOf()} />
        <Radios
          name="length"
          legend={t('measures.restLength')}
          value={value('length')}
          error={errorOf(problems, 'length', t('measures.problemLength'))}
          options={[
            { value: 'open', label: t('measures.restOpen') },
            { value: 'date', label: t('measures.restDate') },
          ]}
        />
        <DateField
          name="until"
          legend={t('measures.restDateLegend')}
          hint={t('measures.restDateHint')}
          error={
            errorOf(problems, 'until', t('measures.problemDate'), 'date') ??
            errorOf(problems, 'until', t('measures.problemPast'), 'past')
          }
          value={{ day: value('until-day'), month: value('until-month'), year: value('until-year') }}
          labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
        />
        <Button kind="secondary">{t('measures.restStart')}</Button>
      </form>
    </Details>
  )
}

const errorOf = (problems: readonly Problem[], field: string, text: string, code?: string) =>
  problems.some((each) => each.field === field && (code === undefined || each.code === code))
    ? text
    : undefined
