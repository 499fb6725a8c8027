import { useText } from '../../../../language/text.tsx'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import type { Exercise, Length } from '../../contract.ts'
import { fieldsAsked } from '../../worksheet/answers.rules.ts'
import { HiddenParts } from '../../worksheet/parts/hidden-parts.tsx'
import { WorksheetFields } from '../../worksheet/parts/worksheet-fields.tsx'
import { KeepIt } from './keep-it.tsx'

type Props = {
  exercise: Exercise
  /** Its own page. */
  at: string
  length: Length
  person: boolean
  typed?: Typed
  problems?: Problem[]
}

/** Where an exercise is done: for a person in their own room; for anybody else here, and nothing is kept. */
export function DoIt({ exercise, at, length, person, typed, problems }: Props) {
  const t = useText()
  const { id, room, fields } = exercise
  const asked = fieldsAsked(fields, length)
  if (person)
    return (
      <Actions>
        <Button href={room ?? `/exercises/${id}?length=${length}`}>
          {t(room ? 'library.roomGo' : 'library.start')}
        </Button>
      </Actions>
    )
  if (asked.length === 0) return room ? <KeepIt words={t('library.roomHere')} /> : null
  return (
    <section data-not-read>
      <Heading level={2}>{t('library.tryHere')}</Heading>
      <p data-here="unkept">{t('library.tryBody')}</p>
      <p data-here="nobody" hidden>
        {t('offline.keepNobody')}
      </p>
      <p data-here="person" hidden>
        {t('offline.pageWhose')}
      </p>
      <form
        method="post"
        action={at}
        novalidate
        data-worksheet={id}
        data-keeps={exercise.keeps}
        data-keep={t('offline.keepHere')}
      >
        <HiddenParts formKey="" person="" worksheet="" after={[]} length={length} />
        <WorksheetFields
          fields={asked}
          among={fields}
          typed={typed}
          problems={problems}
          whoReads={t('library.whoReadsHere')}
        />
        <Button kind="secondary">{t('library.showIt')}</Button>
      </form>
    </section>
  )
}
