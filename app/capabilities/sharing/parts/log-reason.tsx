import { useText } from '../../../language/text.tsx'
import type { LogLine } from '../access-log.contract.ts'

const texts = {
  named: 'sharing.whyNamed',
  'asked-in': 'sharing.whyAskedIn',
  token: 'sharing.whyToken',
} as const

/** Why somebody could open what they opened. */
export function LogReason({ line: { why } }: { line: LogLine }) {
  const t = useText()
  if (!why) return null
  return (
    <p class="hint">{typeof why === 'object' ? t('sharing.whyTeam', { team: why.team }) : t(texts[why])}</p>
  )
}
