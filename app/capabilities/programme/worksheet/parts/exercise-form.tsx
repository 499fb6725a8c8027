import { useText } from '../../../../language/text.tsx'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { Actions } from '../../../../ui/stack/stack.tsx'
import type { Exercise } from '../../contract.ts'
import { fieldsAsked } from '../answers.rules.ts'
import type { Answers } from '../contract.ts'
import { type FormParts, HiddenParts } from './hidden-parts.tsx'
import { StepButtons } from './step-buttons.tsx'
import { Tries } from './tries.tsx'
import { WorksheetFields } from './worksheet-fields.tsx'

type Props = FormParts & {
  exercise: Exercise
  count: number
  kept: Answers
  typed: Typed
  problems: Problem[]
}

/** What a length asks for, and the ways on from here. */
export function ExerciseForm({ exercise, count, kept, typed, problems, ...parts }: Props) {
  const t = useText()
  const asked = fieldsAsked(exercise.fields, parts.length)
  const { step = 0 } = parts
  if (asked.length === 0 && count < 2) return null
  return (
    <form method="post" action={`/exercises/${exercise.id}`} novalidate data-kept>
      <HiddenParts {...parts} />
      {asked.length > 0 && (
        <>
          <Heading level={2}>{t('worksheet.write')}</Heading>
          <p>
            {t('worksheet.writeIntro')} {t('worksheet.onlyYou')} {t('safety.nobodyWatches.short')}{' '}
            <a href="/help-now">{t('common.helpNow')}</a>
          </p>
          <Tries fields={asked} answers={kept} />
          <WorksheetFields
            fields={asked}
            among={exercise.fields}
            typed={typed}
            problems={problems}
            whoReads={t('worksheet.onlyYou')}
          />
        </>
      )}
      <Actions>
        <StepButtons step={step} count={count} saves={asked.length > 0} />
      </Actions>
    </form>
  )
}
