import type { Text } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import { longestLine, longestName } from '../contract.ts'

const texts = {
  empty: 'serviceSetup.problemEmpty',
  choose: 'serviceSetup.problemChoose',
  phone: 'serviceSetup.problemPhone',
  email: 'serviceSetup.problemEmail',
  'email-unreadable': 'serviceSetup.problemEmail',
  taken: 'serviceSetup.problemTaken',
  'not-in-teams': 'serviceSetup.problemNotInTeams',
  'other-address': 'serviceSetup.problemOtherAddress',
  'too-short': 'serviceSetup.problemTooShort',
  'too-common': 'serviceSetup.problemTooCommon',
  refused: 'serviceSetup.problemRefused',
  'code-needed': 'serviceSetup.problemCodeNeeded',
  wait: 'serviceSetup.problemWait',
} as const

const most: Record<string, number> = {
  name: longestName,
  service: longestName,
  'safety-name': longestName,
  'safety-email': 254,
  discipline: longestName,
  password: 128,
  email: 254,
  phone: 40,
}

/** The words for the first problem of a field, if it has one. */
export function problemText(t: Text, problems: readonly Problem[], field: string): string | undefined {
  const code = problems.find((problem) => problem.field === field)?.code
  if (code === undefined) return undefined
  if (code === 'too-long') return t('serviceSetup.problemTooLong', { most: most[field] ?? longestLine })
  return code in texts ? t(texts[code as keyof typeof texts]) : t('serviceSetup.problemUnreadable')
}
