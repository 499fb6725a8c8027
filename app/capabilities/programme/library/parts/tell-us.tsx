import { useText } from '../../../../language/text.tsx'
import { QuietLinks } from '../../../../ui/quiet-links/quiet-links.tsx'

/** Two ways to say that a text is not right, on every page that has one. */
export function TellUs({ item }: { item: string }) {
  const t = useText()
  return (
    <QuietLinks
      label={t('library.tellUs')}
      items={[
        { href: `/tell-us/${item}?about=wrong`, label: t('library.tellWrong') },
        { href: `/tell-us/${item}?about=worse`, label: t('library.tellWorse') },
      ]}
    />
  )
}
