import { useLanguage, useText } from '../../../../language/text.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import type { PatternId } from '../contract.ts'
import { dayOn } from './words.ts'

type Props = {
  instrument: PatternId
  /** Days about which nothing was said yet, newest first. */
  silent: readonly string[]
  /** Where to go on afterwards. */
  to?: 'show'
}

const most = 3

/** What was going on then? For the latest days without a word, and for any other day. */
export function Ask({ instrument, silent, to }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const address = (day?: string) => {
    const query = new URLSearchParams({ ...(day ? { day } : {}), ...(to ? { to } : {}) })
    return `/patterns/${instrument}/notes${query.size > 0 ? `?${query}` : ''}`
  }
  return (
    <div class="no-print">
      <LinkList
        items={[
          ...silent.slice(0, most).map((day) => ({
            href: address(day),
            title: t('patterns.askDay', { day: dayOn(day, tag) }),
          })),
          { href: address(), title: t('patterns.askOther') },
        ]}
      />
    </div>
  )
}
