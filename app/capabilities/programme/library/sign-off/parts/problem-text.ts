import type { Text } from '../../../../../language/text.tsx'
import type { Problem } from '../../../../../platform/pure/form.ts'

/** The words for the first problem of a field, if it has one. */
export function problemText(t: Text, problems: readonly Problem[], field: string): string | undefined {
  const code = problems.find((problem) => problem.field === field)?.code
  if (code === undefined) return undefined
  if (field === 'items') return t('publishing.problemChoose')
  return code === 'too-long' ? t('publishing.problemTooLong') : t('publishing.problemEmpty')
}
