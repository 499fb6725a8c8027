import { useText } from '../../../language/text.tsx'
import { HandLines, HandTicks } from '../../../ui/hand-sheet/hand-sheet.tsx'
import type { OnPaper } from '../../measures/sheets/contract.ts'

type Props = { measure: OnPaper; numbers: string }

/** The questions of an instrument with places to tick, who acts on the answers, and the notice its holder asks for. */
export function MeasureQuestions({ measure, numbers }: Props) {
  const t = useText()
  const { questions, acts, helpNow, ofGoal, copyright } = measure
  return (
    <>
      {helpNow && (
        <p class="hand-note">
          <strong>{t('paper.sheetHelpNow', { numbers })}</strong>
        </p>
      )}
      {acts.map(({ name, role, service, readWithin, phone }) => (
        <p key={`${name} ${service}`} class="hand-note">
          {t('paper.sheetActs', { name, role, service, readWithin, phone })}
        </p>
      ))}
      {ofGoal && <HandLines label={t('paper.sheetGoal')} lines={1} />}
      {questions.map((question, at) => {
        const decline = t('paper.sheetNotSay')
        const leadIn = question.leadIn === questions[at - 1]?.leadIn ? undefined : question.leadIn
        if (question.kind === 'number')
          return <HandLines key={question.code} label={question.words} lines={1} />
        if (question.kind !== 'scale')
          return (
            <HandTicks
              key={question.code}
              lead={leadIn}
              label={question.words}
              hint={question.kind === 'many' ? t('paper.sheetTickAny') : undefined}
              options={[...question.options.map(({ words }) => words), decline]}
            />
          )
        const { from, to, lowest, highest } = question
        return (
          <HandTicks
            key={question.code}
            lead={leadIn}
            label={question.words}
            ring
            options={Array.from({ length: to - from + 1 }, (_, place) => String(from + place))}
            ends={lowest && highest ? [`${from}: ${lowest}`, `${to}: ${highest}`] : undefined}
            instead={decline}
          />
        )
      })}
      <HandTicks label={t('paper.sheetHelp')} options={[t('paper.sheetHelped')]} />
      <p class="hand-notice">{copyright}</p>
    </>
  )
}
