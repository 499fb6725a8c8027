import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { elsewhere } from '../../../platform/pure/elsewhere.ts'
import { Document } from '../../../ui/document/document.tsx'

/** Stands for the moment until the other site does, and says nothing. */
export function LeftScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <Document lang={page.language.tag} title={t('discreet.elsewhere')} styles={page.styles}>
      <p>
        <a href={elsewhere} rel="noreferrer">
          {t('discreet.elsewhere')}
        </a>
      </p>
    </Document>
  )
}
