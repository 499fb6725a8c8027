import { useText } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import type { Visit } from '../contract.ts'
import { longestName } from '../entries.contract.ts'
import { Act } from './act.tsx'
import { problemText } from './texts.ts'

type Props = {
  visit: Visit
  drafts: number
  at: string
  newKey: () => string
  typed: string | undefined
  problem: Problem | undefined
}

/** Writing with somebody: who it is, and the person’s own word that what was written is theirs. */
export function HelperPart({ visit, drafts, at, newKey, typed, problem }: Props) {
  const t = useText()
  const error = problem && problemText(t, problem)
  if (visit.helper || drafts > 0)
    return (
      <Notification
        heading={visit.helper ? t('visits.helperNow', { name: visit.helper }) : t('visits.confirmTitle')}
      >
        <p>{t(drafts > 0 ? 'visits.confirmBody' : 'visits.helperNowBody')}</p>
        <Act action={`${at}/confirm`} formKey={newKey()}>
          {t(drafts > 0 ? 'visits.confirm' : 'visits.confirmNone')}
        </Act>
      </Notification>
    )
  return (
    <Details summary={t('visits.helperTitle')} open={error !== undefined}>
      <p>{t('visits.helperBody')}</p>
      <form method="post" action={`${at}/helper`} novalidate>
        <input type="hidden" name="key" value={newKey()} />
        <TextField
          name="name"
          label={t('visits.helperName')}
          value={typed}
          error={error}
          maxLength={longestName}
          autocomplete="off"
        />
        <Button type="submit" kind="secondary">
          {t('visits.helperStart')}
        </Button>
      </form>
    </Details>
  )
}
