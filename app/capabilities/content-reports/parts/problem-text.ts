import type { Text } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import { longestReport } from '../contract.ts'

const texts = {
  choose: 'contentReports.problemKind',
  email: 'contentReports.problemEmail',
  wait: 'contentReports.problemWait',
} as const

/** The words for the first problem of a field, if it has one. */
export function problemText(t: Text, problems: readonly Problem[], field: string): string | undefined {
  const code = problems.find((problem) => problem.field === field)?.code
  if (code === undefined) return undefined
  if (code === 'too-long')
    return t('contentReports.problemTooLong', { most: field === 'email' ? 254 : longestReport })
  return code in texts ? t(texts[code as keyof typeof texts]) : t('contentReports.problemUnreadable')
}
