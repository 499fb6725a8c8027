import type { Text } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import { longestNote, longestWentWell } from '../contract.ts'

/** The words for the first problem of a field, if it has one. */
export function problemText(t: Text, problems: Problem[], field: string): string | undefined {
  const code = problems.find((problem) => problem.field === field)?.code
  if (code === undefined) return undefined
  if (code === 'too-long')
    return t('checkIn.problemTooLong', { most: field === 'note' ? longestNote : longestWentWell })
  if (field === 'life') return t('checkIn.problemLife')
  if (field === 'pain') return t('checkIn.problemPain')
  return t('checkIn.problemUnreadable')
}
