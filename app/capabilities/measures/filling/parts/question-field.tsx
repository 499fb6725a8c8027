import { useText } from '../../../../language/text.tsx'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Checkboxes } from '../../../../ui/checkboxes/checkboxes.tsx'
import { NumberRow } from '../../../../ui/number-row/number-row.tsx'
import { Radios } from '../../../../ui/radios/radios.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import type { Question } from '../../packs/questions.contract.ts'
import { answerField, declinedTyped, noneTyped } from '../contract.ts'

type Props = { question: Question; typed: Typed; problems: readonly Problem[]; hint?: string }

/** One question with its answers. None is chosen unless the person chose it before. */
export function QuestionField({ question, typed, problems, hint }: Props) {
  const t = useText()
  const name = answerField(question.code)
  const values = [typed[name] ?? []].flat()
  const problem = problems.find(({ field }) => field === name)
  const error = problem && t(problem.code === 'number' ? 'measures.problemNumber' : 'measures.problemChoose')
  const declined = { value: declinedTyped, label: t('measures.decline') }
  const group = { name, legend: question.words, hint, error }
  switch (question.kind) {
    case 'scale': {
      const { from, to, lowest, highest } = question
      return <NumberRow {...group} {...{ from, to, lowest, highest }} value={values[0]} other={declined} />
    }
    case 'number':
      return (
        <>
          <TextField
            {...{ name, hint, error }}
            label={question.words}
            value={values[0] === declinedTyped ? '' : values[0]}
            inputmode="numeric"
            width="short"
          />
          <p class="hint">{t('measures.leaveOpen')}</p>
        </>
      )
    case 'many':
      return (
        <Checkboxes
          {...group}
          values={values}
          options={[
            ...question.options.map(({ code, words }) => ({ value: code, label: words })),
            { value: noneTyped, label: t('measures.noneOf') },
            declined,
          ]}
        />
      )
    case 'one':
      return (
        <Radios
          {...group}
          value={values[0]}
          options={[...question.options.map(({ code, words }) => ({ value: code, label: words })), declined]}
        />
      )
  }
}
