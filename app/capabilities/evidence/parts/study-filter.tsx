import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import type { Review, StudyFilter } from '../contract.ts'

type Props = { review: Pick<Review, 'groups' | 'findings'>; filter: StudyFilter }

/** Narrows the list by who was asked and by finding; a finding whose list cannot be used says so. */
export function StudyFilterForm({ review, filter }: Props) {
  const t = useText()
  return (
    <Details summary={t('evidence.filter')} open={filter.group !== '' || filter.finding !== ''}>
      <form method="get" action="/evidence/studies">
        <Radios
          name="group"
          legend={t('evidence.group')}
          value={filter.group}
          options={[
            { value: '', label: t('evidence.anyGroup') },
            ...review.groups.map(({ id, label, studiesCounted }) => ({
              value: id,
              label: `${label} (${studiesCounted})`,
            })),
          ]}
        />
        <Radios
          name="finding"
          legend={t('evidence.finding')}
          value={filter.finding}
          options={[
            { value: '', label: t('evidence.anyFinding') },
            ...review.findings.map(({ id, heading, refListWarning }) => ({
              value: id,
              label: refListWarning === undefined ? heading : t('evidence.noList', { finding: heading }),
            })),
          ]}
        />
        <Button kind="secondary">{t('evidence.show')}</Button>
      </form>
    </Details>
  )
}
