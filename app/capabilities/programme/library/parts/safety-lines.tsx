import { useText } from '../../../../language/text.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import type { SafetyTag } from '../../contract.ts'

/** What a reader must be told beside a text: one standard line for each of its tags. */
export function SafetyLines({ tags }: { tags: readonly SafetyTag[] }) {
  const t = useText()
  const told = tags.filter((tag) => tag !== 'general')
  if (told.length === 0) return null
  return (
    <Notification heading={t('library.safety')}>
      {told.map((tag) => (
        <p key={tag}>{t(`safety.programme.${tag}`)}</p>
      ))}
      <p>
        <a href="/help-now">{t('common.helpNow')}</a>
      </p>
    </Notification>
  )
}
