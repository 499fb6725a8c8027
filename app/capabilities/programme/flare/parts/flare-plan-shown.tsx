import { useText } from '../../../../language/text.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { CareCard } from '../../../../ui/care-card/care-card.tsx'
import { Quote } from '../../../../ui/person-words/person-words.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import type { FlarePlan } from '../contract.ts'

type Props = {
  plan: FlarePlan | undefined
  /** Where there may be a plan that cannot be shown here: nobody is told that they have none. */
  unknown?: boolean
}

/** A flare plan as it stands on a hard day: kind words first, then what comes first, and always a way to help. */
export function FlarePlanShown({ plan, unknown = false }: Props) {
  const t = useText()
  return (
    <Stack gap="l">
      {plan?.kindWords && <Quote>{plan.kindWords}</Quote>}
      <CareCard kind="urgent" heading={t('flare.newTitle')}>
        <p>{t('flare.newBody')}</p>
        <Button href="/help-now" kind="secondary">
          {t('common.helpNow')}
        </Button>
      </CareCard>
      {plan?.parts.map(({ name, label, lines }) => (
        <Card key={name} heading={label} level={2}>
          {lines.length === 1 ? (
            <p>{lines[0]}</p>
          ) : (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Card>
      ))}
      {plan === undefined && (
        <Card heading={t(unknown ? 'flare.forNow' : 'flare.noPlanTitle')} level={2}>
          <ul>
            <li>{t('flare.noPlanOne')}</li>
            <li>{t('flare.noPlanTwo')}</li>
            <li>{t('flare.noPlanThree')}</li>
          </ul>
        </Card>
      )}
    </Stack>
  )
}
