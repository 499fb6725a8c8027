import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Select } from '../../../ui/select/select.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import type { Review, StudyFilter } from '../contract.ts'
import { listIsUnusable } from '../notes.rules.ts'
import { countriesOf, isNoYear } from '../rules.ts'

type Props = { review: Review; filter: StudyFilter }

/** Narrows the list by country, years, who was asked and finding; a finding whose list cannot be used says so. */
export function StudyFilterForm({ review, filter }: Props) {
  const t = useText()
  const { findings, groups, studies } = review
  const years = studies.map(({ year }) => year)
  const counted = (name: string, count: number) => t('evidence.counted', { name, count })
  const error = (typed: string, year: number) =>
    isNoYear(typed) ? t('evidence.notAYear', { year }) : undefined
  return (
    <Details summary={t('evidence.filter')} open={Object.values(filter).some((asked) => asked !== '')}>
      <form method="get" action="/evidence/studies">
        <Select
          name="country"
          label={t('evidence.country')}
          value={filter.country}
          options={[
            { value: '', label: t('evidence.anyCountry') },
            ...countriesOf(studies).map(({ country, count }) => ({
              value: country,
              label: counted(country, count),
            })),
          ]}
        />
        <TextField
          name="from"
          label={t('evidence.from')}
          value={filter.from}
          error={error(filter.from, Math.min(...years))}
          inputmode="numeric"
          width="short"
        />
        <TextField
          name="to"
          label={t('evidence.to')}
          value={filter.to}
          error={error(filter.to, Math.max(...years))}
          inputmode="numeric"
          width="short"
        />
        <Select
          name="group"
          label={t('evidence.group')}
          value={filter.group}
          options={[
            { value: '', label: t('evidence.anyGroup') },
            ...groups.map(({ id, label, studiesCounted }) => ({
              value: id,
              label: counted(label, studiesCounted),
            })),
          ]}
        />
        <Select
          name="finding"
          label={t('evidence.finding')}
          value={filter.finding}
          options={[
            { value: '', label: t('evidence.anyFinding') },
            ...findings.map((finding) => ({
              value: finding.id,
              label: listIsUnusable(finding, findings)
                ? t('evidence.noList', { finding: finding.heading })
                : finding.heading,
            })),
          ]}
        />
        <Button kind="secondary">{t('evidence.show')}</Button>
      </form>
    </Details>
  )
}
