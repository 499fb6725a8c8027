import { type Text, useText } from '../../../language/text.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import type { Paper } from '../contract.ts'

/** The facts held of one paper, and what is not held. */
export function PaperDetails({ paper }: { paper: Paper }) {
  const t = useText()
  const { design, setting, themes, doi, trial, titleNote, notHeld = [] } = paper
  const missing = [titleNote, ...notHeld].filter((what) => what !== undefined)
  const identifier = [doi && `doi:${doi}`, trial].filter(Boolean).join(' · ')
  return (
    <>
      <SummaryList
        rows={[
          { key: t('evidence.paperDesign'), value: design },
          { key: t('evidence.paperWho'), value: whoTookPart(t, paper).join(', ') },
          ...(setting ? [{ key: t('evidence.paperWhere'), value: setting }] : []),
          {
            key: t('evidence.paperThemes'),
            value: (
              <ul>
                {themes.map((theme) => (
                  <li key={theme}>{theme}</li>
                ))}
              </ul>
            ),
          },
          ...(identifier ? [{ key: t('evidence.identifier'), value: identifier }] : []),
        ]}
      />
      {missing.length > 0 && <p>{t('evidence.paperNotHeld', { what: missing.join('; ') })}</p>}
    </>
  )
}

const people = {
  serviceUsers: 'evidence.serviceUsers',
  serviceProviders: 'evidence.serviceProviders',
  healthCareProviders: 'evidence.healthCareProviders',
  patients: 'evidence.patients',
} as const

function whoTookPart(t: Text, { participants }: Paper): string[] {
  const kinds = Object.keys(people) as (keyof typeof people)[]
  return kinds.flatMap((kind) => {
    const count = participants[kind]
    return count === undefined ? [] : [t(people[kind], { count })]
  })
}
