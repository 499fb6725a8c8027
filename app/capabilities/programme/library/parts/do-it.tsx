import { useText } from '../../../../language/text.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import type { Exercise, Length } from '../../contract.ts'

type Props = { exercise: Exercise; length: Length; person: boolean }

/** Where an exercise is done: for a person in their own room; for anybody else here, and nothing is kept. */
export function DoIt({ exercise, length, person }: Props) {
  const t = useText()
  const { id, room, fields, player } = exercise
  if (person)
    return (
      <Actions>
        <Button href={room ?? `/exercises/${id}?length=${length}`}>
          {t(room ? 'library.roomGo' : 'library.start')}
        </Button>
      </Actions>
    )
  if (fields.length === 0 && !room && !player) return null
  return (
    <Card heading={t('library.keepTitle')} level={2}>
      <p>{t(room ? 'library.roomHere' : 'library.keepBody')}</p>
      <Actions>
        <Button kind="secondary" href="/sign-up">
          {t('library.keepJoin')}
        </Button>
        <Button kind="quiet" href="/sign-in">
          {t('library.keepSignIn')}
        </Button>
      </Actions>
    </Card>
  )
}
