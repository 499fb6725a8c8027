import { type Text, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { closeReasons, type Thread } from '../contract.ts'
import { problemText, reasonTexts } from './texts.ts'

type Props = { action: string; problems: readonly Problem[] }

/** Says that a thread needs no more answer, and why. */
export function CloseForm({ action, problems }: Props) {
  const t = useText()
  const error = problemText(t, problems, 'reason')
  const form = (
    <form method="post" action={action} novalidate>
      <Radios
        name="reason"
        legend={t('messages.closeReason')}
        error={error}
        options={closeReasons.map((value) => ({ value, label: t(reasonTexts[value]) }))}
      />
      <Button type="submit" kind="secondary">
        {t('messages.closeAct')}
      </Button>
    </form>
  )
  return error ? form : <Details summary={t('messages.close')}>{form}</Details>
}

/** Who closed a thread, when and why. */
export function closedInWords(
  t: Text,
  closed: NonNullable<Thread['closed']>,
  tag: string,
  person: string | undefined,
): string {
  const day = shortDay(closed.at, tag)
  if (closed.reason === 'team-ended') return t('messages.closedTeamEnded', { day })
  const name = closed.by === 'person' ? person : (closed.name ?? t('messages.someone'))
  const who = name === undefined ? t('messages.closedByYou', { day }) : t('messages.closedBy', { name, day })
  return `${who} ${t(reasonTexts[closed.reason])}.`
}
