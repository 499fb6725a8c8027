import { useText } from '../../../language/text.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { Review, Study } from '../contract.ts'
import { cite } from '../rules.ts'

/** One study: how to cite it, who took part, and in whose lists it stands. */
export function StudyDetails({ study, review }: { study: Study; review: Review }) {
  const t = useText()
  const lists = review.findings.filter(({ id }) => study.findings.includes(id)).map(({ heading }) => heading)
  const same = review.studies.filter(({ ref }) => study.sharesSampleWith.includes(ref))
  return (
    <>
      <p>{cite(study)}</p>
      {study.globalAppraisal === 'key' && (
        <p>
          <Tag kind="accent">{t('evidence.key')}</Tag>
        </p>
      )}
      <SummaryList
        rows={[
          { key: t('evidence.where'), value: study.country },
          { key: t('evidence.who'), value: `${study.participants} · ${study.groupLabel}` },
          { key: t('evidence.how'), value: `${study.dataCollection} · ${study.analysis}` },
          {
            key: t('evidence.inLists'),
            value: lists.length > 0 ? lists.join(' · ') : t('evidence.inNoList'),
          },
        ]}
      />
      {same.length > 0 && (
        <p>
          {t('evidence.sameSample', {
            studies: same.map(({ firstAuthor, year }) => `${firstAuthor} ${year}`).join(', '),
          })}
        </p>
      )}
      {study.groupBasis !== 'table' && <p>{t('evidence.groupInferred')}</p>}
    </>
  )
}
