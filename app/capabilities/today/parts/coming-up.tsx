import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import type { ComingUp } from '../../shared-plan/contract.ts'

/** Steps of the plan that are to be looked at again soon, and what waits for an answer; nothing where there is neither. */
export function ComingUpCard({ comingUp, now }: { comingUp: ComingUp; now: Date }) {
  const t = useText()
  const { tag } = useLanguage()
  const { steps, waiting } = comingUp
  if (steps.length + waiting === 0) return null
  return (
    <Card heading={t('sharedPlan.comingUp')} level={2}>
      {waiting > 0 && (
        <p>
          {waiting === 1
            ? t('sharedPlan.comingUpWaitsOne')
            : t('sharedPlan.comingUpWaitsMany', { count: waiting })}
        </p>
      )}
      {steps.slice(0, 3).map(({ id, words, at }) => (
        <p key={id}>
          <a href={`/plan/${id}`}>{words.length > 110 ? `${words.slice(0, 100)}…` : words}</a>
          <br />
          {t(at < now ? 'sharedPlan.comingUpWas' : 'sharedPlan.comingUpOn', { day: shortDay(at, tag) })}
        </p>
      ))}
      <Button kind="secondary" href="/plan">
        {t('sharedPlan.comingUpGo')}
      </Button>
    </Card>
  )
}
