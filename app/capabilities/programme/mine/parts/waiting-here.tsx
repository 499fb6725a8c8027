import { useText } from '../../../../language/text.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'

/** What was made here and has not been sent, each with the page that shows it filled in. */
export function WaitingHere({ waiting }: { waiting: { href: string; title: string }[] }) {
  const t = useText()
  if (waiting.length === 0) return null
  return (
    <section>
      <Heading level={2}>{t('offline.madeWaiting')}</Heading>
      <p>{t('offline.madeWaitingHint')}</p>
      <LinkList items={waiting} />
    </section>
  )
}
