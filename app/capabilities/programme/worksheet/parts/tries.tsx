import { useText } from '../../../../language/text.tsx'
import type { Field } from '../../contract.ts'
import { triesOf } from '../answers.rules.ts'
import type { Answers } from '../contract.ts'
import { minutesInWords } from './answer-words.ts'

/** What several timed tries come to. It proposes nothing: where to begin is the person's own choice. */
export function Tries({ fields, answers }: { fields: Field[]; answers: Answers }) {
  const t = useText()
  const tries = triesOf(fields, answers)
  if (!tries) return null
  return (
    <div>
      <p>{t('worksheet.shortestTry', { minutes: minutesInWords(t, tries.shortest) })}</p>
      <p>{t('worksheet.typicalTry', { minutes: minutesInWords(t, tries.typical) })}</p>
      <p class="hint">{t('worksheet.triesOwn')}</p>
    </div>
  )
}
