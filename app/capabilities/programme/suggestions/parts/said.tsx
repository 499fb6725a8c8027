import { useLanguage, useText } from '../../../../language/text.tsx'
import { shortDay } from '../../../../platform/pure/days.ts'
import type { Answered } from '../contract.ts'

/** What the person said to a suggestion, and whether whoever suggested it can see that. */
export function Said({ answered, by }: { answered: Answered; by: string }) {
  const t = useText()
  const { tag } = useLanguage()
  const { answer, laterOn, words, shown } = answered
  const day = laterOn ? shortDay(new Date(`${laterOn}T12:00:00Z`), tag) : ''
  return (
    <>
      <p>
        {answer === 'later' ? t('suggestions.said.later', { day }) : t(`suggestions.said.${answer}`)}{' '}
        {t(shown ? 'suggestions.shown' : 'suggestions.notShown', { name: by })}
      </p>
      {words && <p>{words}</p>}
    </>
  )
}
