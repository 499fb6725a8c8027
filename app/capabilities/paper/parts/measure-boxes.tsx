import { useText } from '../../../language/text.tsx'
import { Checkbox, Checkboxes } from '../../../ui/checkboxes/checkboxes.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { answerField, declinedTyped } from '../../measures/filling/contract.ts'
import type { Question } from '../../measures/packs/questions.contract.ts'
import type { OnPaper } from '../../measures/sheets/contract.ts'
import type { Boxes } from './check-in-boxes.tsx'

type Props = Boxes & { measure: OnPaper }

/** The questions of an instrument as they stand on its sheet; what is not marked stays without an answer. */
export function MeasureBoxes({ measure: { questions, copyright }, value, error }: Props) {
  const t = useText()
  return (
    <>
      {questions.map((question, at) => (
        <div key={question.code}>
          {question.leadIn && question.leadIn !== questions[at - 1]?.leadIn && (
            <p>
              <strong>{question.leadIn}</strong>
            </p>
          )}
          <Answer question={question} value={value} error={error} />
        </div>
      ))}
      <Checkbox name="helped" label={t('paper.sheetHelped')} checked={value('helped') === 'yes'} />
      <p class="hint">{copyright}</p>
    </>
  )
}

function Answer({ question, value, error }: Boxes & { question: Question }) {
  const t = useText()
  const name = answerField(question.code)
  const wrong = error(name)
  const declined = { value: declinedTyped, label: t('paper.sheetNotSay') }
  const unmarked = { value: '', label: t('paper.staffNotMarked') }
  if (question.kind === 'number')
    return (
      <TextField
        name={name}
        label={question.words}
        inputmode="numeric"
        width="short"
        value={value(name)}
        error={wrong}
      />
    )
  if (question.kind === 'many')
    return (
      <Checkboxes
        name={name}
        legend={question.words}
        values={value(name)?.split('\n')}
        error={wrong}
        options={[...question.options.map(({ code, words }) => ({ value: code, label: words })), declined]}
      />
    )
  const options =
    question.kind === 'scale'
      ? scaleOptions(question)
      : question.options.map(({ code, words }) => ({ value: code, label: words }))
  return (
    <Radios
      name={name}
      legend={question.words}
      inline={question.kind === 'scale'}
      value={value(name) ?? ''}
      error={wrong}
      options={[...options, declined, unmarked]}
    />
  )
}

function scaleOptions({ from, to, lowest, highest }: Extract<Question, { kind: 'scale' }>) {
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const word = at === 0 ? lowest : from + at === to ? highest : undefined
    return { value: String(from + at), label: word ? `${from + at}: ${word}` : String(from + at) }
  })
}
