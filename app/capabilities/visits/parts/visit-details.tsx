import { useLanguage, useText } from '../../../language/text.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Named, Visit } from '../contract.ts'
import { Linked } from './linked.tsx'
import { howWords, whenWords } from './texts.ts'

/** When, how and with whom; `change` is the address where that is changed. */
export function VisitDetails({ visit, change }: { visit: Visit; change?: string }) {
  const t = useText()
  const { tag } = useLanguage()
  const when = t('visits.whenRow')
  return (
    <SummaryList
      rows={[
        {
          key: when,
          value: whenWords(t, visit, tag),
          actions: change ? [{ href: change, label: t('visits.change'), hidden: when }] : [],
        },
        { key: t('visits.howRow'), value: howWords(t, visit) },
        ...(visit.with ? [{ key: t('visits.withRow'), value: <Whom whom={visit.with} /> }] : []),
        ...(visit.join ? [{ key: t('visits.joinRow'), value: <Linked words={visit.join} /> }] : []),
      ]}
    />
  )
}

function Whom({ whom }: { whom: Named }) {
  const t = useText()
  return (
    <>
      <bdi>{whom.name}</bdi>
      {whom.endedAt && <p class="hint">{t('visits.hasEnded')}</p>}
    </>
  )
}
