import { useText } from '../../../../language/text.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import type { Reason } from '../../../evidence/contract.ts'

/** Why a text says what it says: what people asked for, and what research found. They are different links. */
export function Why({ reasons }: { reasons: readonly Reason[] }) {
  const t = useText()
  const found = reasons.filter(({ kind }) => kind === 'work')
  const asked = reasons.filter(({ kind }) => kind !== 'work')
  if (reasons.length === 0) return null
  return (
    <Details summary={t('library.why')}>
      {found.length > 0 && <h2 class="legend">{t('library.whyFound')}</h2>}
      {found.map((reason) => (
        <One key={reason.id} reason={reason} />
      ))}
      {asked.length > 0 && <h2 class="legend">{t('library.whyAsked')}</h2>}
      {asked.map((reason) => (
        <One key={reason.id} reason={reason} />
      ))}
    </Details>
  )
}

function One({ reason }: { reason: Reason }) {
  const t = useText()
  const { href, title, text, confidence, warnings, seen } = reason
  return (
    <div>
      <p>{text}</p>
      <p class="hint">
        <a href={href}>{title}</a>
        {'. '}
        {confidence && t('library.confidence', { confidence })} {seen && t('library.seen', { seen })}
      </p>
      {warnings.map((warning) => (
        <p class="hint" key={warning}>
          {warning}
        </p>
      ))}
    </div>
  )
}
