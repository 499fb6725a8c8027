import { useText } from '../../../../language/text.tsx'
import { Checkboxes } from '../../../../ui/checkboxes/checkboxes.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import type { Question } from '../../packs/questions.contract.ts'

/** A question as it is asked, to be looked at: what is chosen here goes nowhere. */
export function AskedAs({ question, leadIn }: { question: Question; leadIn: string | undefined }) {
  return (
    <>
      {leadIn && (
        <p>
          <strong>{leadIn}</strong>
        </p>
      )}
      <Choices question={question} />
    </>
  )
}

function Choices({ question }: { question: Question }) {
  const t = useText()
  const { code, words } = question
  const decline = { value: 'declined', label: t('measureSettings.notSay') }
  if (question.kind === 'number')
    return <TextField name={code} label={words} inputmode="numeric" width="short" />
  if (question.kind === 'scale') {
    const { from, to, lowest, highest } = question
    const named = (number: number) => {
      const word = number === from ? lowest : number === to ? highest : undefined
      return { value: String(number), label: word ? `${number}: ${word}` : String(number) }
    }
    const numbers = Array.from({ length: to - from + 1 }, (_, at) => named(from + at))
    return <Radios name={code} legend={words} inline options={[...numbers, decline]} />
  }
  const options = question.options.map((each) => ({ value: each.code, label: each.words }))
  return question.kind === 'many' ? (
    <Checkboxes name={code} legend={words} options={[...options, decline]} />
  ) : (
    <Radios name={code} legend={words} options={[...options, decline]} />
  )
}
