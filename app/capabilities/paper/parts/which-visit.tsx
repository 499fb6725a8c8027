import { useText } from '../../../language/text.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import type { Visit } from '../../visits/contract.ts'
import { dayWords } from './texts.ts'

type Props = { coming: Visit[]; value: string | undefined; error: string | undefined; language: string }

/** The visit that topics from paper are for: the next one, unless the person says otherwise. */
export function WhichVisit({ coming, value, error, language }: Props) {
  const t = useText()
  const named = ({ on, with: whom }: Visit) => {
    const visit = on ? t('paper.visitOn', { day: dayWords(on, language) }) : t('paper.visitNoDate')
    return whom ? t('paper.visitWith', { visit, name: whom.name }) : visit
  }
  if (coming.length === 0)
    return (
      <>
        <p>{t('paper.noVisit')}</p>
        <Button href="/visits/new" kind="secondary">
          {t('paper.newVisit')}
        </Button>
      </>
    )
  return (
    <Radios
      name="visit"
      legend={t('paper.whichVisit')}
      value={value ?? coming[0]?.id}
      error={error}
      options={coming.map((visit) => ({ value: visit.id, label: named(visit) }))}
    />
  )
}
