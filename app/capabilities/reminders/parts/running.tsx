import { useLanguage, useText } from '../../../language/text.tsx'
import { dayInWords, momentInWords } from '../../../platform/pure/days.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { pauses, type Reminders } from '../contract.ts'
import { isPauseProblem, problemText } from './problem-text.ts'

type Props = { reminders: Reminders; devices: number; now: Date; problems: Problem[] }

/** What is set, when the next one comes, and the ways to pause and to stop. */
export function Running({ reminders, devices, now, problems }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const { plan, next, last } = reminders
  const paused = plan.pausedUntil && plan.pausedUntil > now ? plan.pausedUntil : undefined
  const missed =
    last && ({ late: 'reminders.lastLate', failed: 'reminders.lastFailed' } as const)[last.outcome as 'late']
  const problem = problems.find(isPauseProblem)
  return (
    <Card heading={t(paused ? 'reminders.pausedNow' : 'reminders.onNow')} level={2}>
      {paused && <p>{t('reminders.pausedUntil', { day: dayInWords(paused, tag, plan.zone) })}</p>}
      <p>
        {plan.way === 'mail'
          ? t('reminders.byMail')
          : devices === 1
            ? t('reminders.byOnePush')
            : t('reminders.byPush', { count: devices })}{' '}
        {next
          ? t('reminders.next', { moment: momentInWords(next, tag, plan.zone) })
          : t('reminders.nextNone')}
      </p>
      {missed && last && <p>{t(missed, { moment: momentInWords(last.due, tag, plan.zone) })}</p>}
      {paused ? (
        <form method="post" action="/reminders/resume">
          <Button kind="secondary">{t('reminders.resume')}</Button>
        </form>
      ) : (
        <Details summary={t('reminders.pauseTitle')} open={problem !== undefined}>
          <form method="post" action="/reminders/pause" novalidate>
            <Radios
              name="for"
              legend={t('reminders.pauseLegend')}
              error={problem && problemText(t, problem)}
              options={pauses.map((value) => ({ value, label: t(`reminders.pause${value}`) }))}
            />
            <Button kind="secondary">{t('reminders.pause')}</Button>
          </form>
        </Details>
      )}
      <form method="post" action="/reminders/stop">
        <Button kind="secondary">{t('reminders.stop')}</Button>
      </form>
    </Card>
  )
}
