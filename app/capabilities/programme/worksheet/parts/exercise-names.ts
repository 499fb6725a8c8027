import type { Text } from '../../../../language/text.tsx'
import type { Exercise } from '../../contract.ts'

/** What a worksheet is called, also when the programme no longer has its exercise. */
export const nameOf = (t: Text, exercise: Exercise | undefined): string =>
  exercise?.title ?? t('worksheet.goneExercise')
