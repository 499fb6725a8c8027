import { useText } from '../../../language/text.tsx'
import { Details } from '../../../ui/details/details.tsx'
import type { Finding, Reason } from '../../evidence/contract.ts'

type Props = { works: readonly Reason[]; finding: Finding }

/** The finding with its studies, and each work that an idea stands on, with how much of it was seen. */
export function Sources({ works, finding }: Props) {
  const t = useText()
  return (
    <Details summary={t('reflection.why')}>
      <p>
        <a href={`/evidence/findings/${finding.id}`}>{t('reflection.whyFinding')}</a>
      </p>
      <ul>
        {works.map(({ id, href, title, text, seen }) => (
          <li key={id}>
            <a href={href}>{title}</a>
            {/* On paper the page has one sheet, and the name of a source is enough. */}
            <p class="no-print">{text}</p>
            {seen && <p class="hint no-print">{t('reflection.seen', { seen })}</p>}
          </li>
        ))}
      </ul>
    </Details>
  )
}
