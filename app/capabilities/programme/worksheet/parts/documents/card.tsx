import { Card } from '../../../../../ui/card/card.tsx'
import { ListDocument } from './list.tsx'
import type { DocumentProps } from './props.ts'

/** Small enough to carry. */
export function CardDocument({ exercise, answers, level }: DocumentProps) {
  return (
    <Card heading={exercise.title} level={level}>
      <ListDocument fields={exercise.fields} among={exercise.fields} answers={answers} />
    </Card>
  )
}
