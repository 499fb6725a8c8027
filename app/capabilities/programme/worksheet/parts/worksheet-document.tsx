import { useText } from '../../../../language/text.tsx'
import type { Exercise } from '../../contract.ts'
import { textLines } from '../answers.rules.ts'
import type { Answers } from '../contract.ts'
import { CardDocument } from './documents/card.tsx'
import { LetterDocument } from './documents/letter.tsx'
import { ListDocument } from './documents/list.tsx'
import { MapDocument } from './documents/map.tsx'
import { PageDocument } from './documents/page.tsx'
import type { DocumentProps } from './documents/props.ts'
import { WeekDocument } from './documents/week.tsx'
import { Tries } from './tries.tsx'

type Props = {
  /** Absent where the programme no longer has it. */
  exercise: Exercise | undefined
  answers: Answers
  level?: 2 | 3
}

/** What somebody made, as the exercise says that it is shown: on screen and in print. */
export function WorksheetDocument({ exercise, answers, level = 2 }: Props) {
  const t = useText()
  const fields = exercise?.fields ?? []
  const known = new Set(fields.map(({ name }) => name))
  const others = Object.entries(answers).filter(([name]) => !known.has(name))
  if (Object.keys(answers).length === 0) return <p>{t('worksheet.nothingSaid')}</p>
  return (
    <>
      {exercise && <Shown exercise={exercise} answers={answers} level={level} />}
      <Tries fields={fields} answers={answers} />
      {others.map(([name, answer]) => (
        <p key={name} dir="auto">
          {textLines(answer).join(', ')}
        </p>
      ))}
    </>
  )
}

function Shown(props: DocumentProps) {
  const { exercise, answers } = props
  if (exercise.template) return <LetterDocument {...props} />
  switch (exercise.document) {
    case 'page':
    case 'letter':
      return <PageDocument {...props} />
    case 'card':
      return <CardDocument {...props} />
    case 'map':
      return <MapDocument {...props} />
    case 'week':
      return <WeekDocument {...props} />
    default:
      return <ListDocument fields={exercise.fields} among={exercise.fields} answers={answers} />
  }
}
