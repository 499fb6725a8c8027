import { Card } from '../../../../../ui/card/card.tsx'
import { ListDocument } from './list.tsx'
import type { DocumentProps } from './props.ts'

/** Small enough to carry. What stands around it has named it. */
export function CardDocument({ exercise, answers, level }: DocumentProps) {
  const list = <ListDocument fields={exercise.fields} among={exercise.fields} answers={answers} />
  // Beside another version it stands in a card already.
  return level === 3 ? list : <Card>{list}</Card>
}
