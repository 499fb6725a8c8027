import { Card } from '../../../../../ui/card/card.tsx'
import { ListDocument } from './list.tsx'
import type { DocumentProps } from './props.ts'

/** Small enough to carry. What stands around it has named it. */
export function CardDocument({ exercise, answers }: DocumentProps) {
  return (
    <Card>
      <ListDocument fields={exercise.fields} among={exercise.fields} answers={answers} />
    </Card>
  )
}
