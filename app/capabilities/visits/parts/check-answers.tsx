import { type Text, useText } from '../../../language/text.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { type Aspect, aspects, type Check } from '../check.contract.ts'
import type { Side } from '../contract.ts'

const degrees = ['visits.degree1', 'visits.degree2', 'visits.degree3', 'visits.degree4'] as const

/** The four words that can be chosen, in their order, and leaving it open. */
export function degreeOptions(t: Text): { value: string; label: string }[] {
  return [
    ...degrees.map((text, index) => ({ value: String(index + 1), label: t(text) })),
    { value: 'skip', label: t('visits.skip') },
  ]
}

/** What each side is asked: the professional says how it seemed to them. */
export function aspectWords(t: Text, aspect: Aspect, side: Side, name: string): string {
  const person = {
    heard: t('visits.checkHeard'),
    understood: t('visits.checkUnderstood'),
    decided: t('visits.checkDecided'),
    next: t('visits.checkNext'),
  }
  const professional = {
    heard: t('visits.checkHeardOther', { name }),
    understood: t('visits.checkUnderstoodOther', { name }),
    decided: t('visits.checkDecidedOther'),
    next: t('visits.checkNextOther'),
  }
  return (side === 'person' ? person : professional)[aspect]
}

/** One side’s answers, in words. */
export function CheckAnswers({ check, side, name }: { check: Check; side: Side; name: string }) {
  const t = useText()
  return (
    <div>
      <SummaryList
        rows={aspects.map((aspect) => {
          const degree = degrees[(check[aspect] ?? 0) - 1]
          return {
            key: aspectWords(t, aspect, side, name),
            value: degree ? t(degree) : t('visits.leftOpen'),
          }
        })}
      />
      {check.words && <Quote>{check.words}</Quote>}
    </div>
  )
}
