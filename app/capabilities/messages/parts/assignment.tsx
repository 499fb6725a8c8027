import { useText } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import { wallClock } from '../../../platform/pure/wall-clock.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { answererNow, isAway } from '../rules.ts'
import { zone } from '../service.contract.ts'
import type { TheirThread } from '../views.ts'
import { problemText } from './texts.ts'

type Props = Pick<TheirThread, 'thread'> & {
  answering: NonNullable<TheirThread['answering']>
  action: string
  now: Date
  problems: readonly Problem[]
}

/** Who answers, and the way to give it to a colleague or take it on. */
export function Assignment({ thread, answering, action, now, problems }: Props) {
  const t = useText()
  const { colleagues, own, desk } = answering
  const { assigned, waiting, team } = thread
  const known = desk ?? { absences: [], cover: [] }
  const today = wallClock(now, zone).date
  const { who, covers } = answererNow(assigned, waiting?.promised ?? now, now, known)
  const error = problemText(t, problems, 'to')
  const form = (
    <form method="post" action={action} novalidate>
      <Radios
        name="to"
        legend={t('messages.assignLabel')}
        error={error}
        options={colleagues.map(({ membershipId, name }) => ({
          value: membershipId,
          label:
            membershipId === own
              ? t('messages.assignMine', { name })
              : isAway(membershipId, today, known.absences)
                ? t('messages.assignAway', { name })
                : name,
        }))}
      />
      <Button type="submit" kind="secondary">
        {t('messages.assignAct')}
      </Button>
    </form>
  )
  return (
    <section>
      <p>
        {!who && t('messages.assignNobody', { team: team.name })}
        {who && !covers && t('messages.assignedTo', { name: who.name })}
        {who && covers && t('messages.answersCover', { name: who.name, away: covers.name })}
      </p>
      {error ? form : <Details summary={t('messages.assignTitle')}>{form}</Details>}
    </section>
  )
}
