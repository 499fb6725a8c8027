import { useLanguage, useText } from '../../../language/text.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import type { Answerer } from '../rules.ts'
import { promisedDay } from './hours.ts'
import { byWords } from './texts.ts'

type Props = {
  team: string
  by: Answerer
  promised: Date
  now: Date
  phone: string | undefined
}

/** By when the person hears, and from whom; a promise that has passed says so, and what else there is. */
export function Promised({ team, by, promised, now, phone }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const day = promisedDay(promised, tag)
  const from = byWords(t, by, team)
  if (now <= promised) return <Notification heading={t('messages.promise', { by: from, day })} />
  return (
    <Notification kind="warning" heading={t('messages.passed', { day })}>
      <p>
        {phone && t('messages.passedPhone', { phone })} <a href="/help-now">{t('safety.help.fieldLabel')}</a>
      </p>
    </Notification>
  )
}
