import type { Text } from '../../../../language/text.tsx'
import type { Problem } from '../../../../platform/pure/form.ts'
import { longestQuestion } from '../contract.ts'

const texts = {
  empty: 'measureSettings.problemEmpty',
  phone: 'measureSettings.problemPhone',
  'no-date': 'measureSettings.problemDate',
  'in-future': 'measureSettings.problemFuture',
  numbers: 'measureSettings.problemNumbers',
} as const

const most: Record<string, number> = {
  name: 120,
  role: 120,
  'read-within': 160,
  phone: 40,
  holder: 300,
  reference: 300,
  'confirmed-by': 120,
}

/** What is wrong with a field of an administrator's form. */
export function problemText(t: Text, { field, code }: Problem): string {
  if (code === 'too-long')
    return t('measureSettings.problemTooLong', { most: most[field] ?? longestQuestion })
  return code in texts ? t(texts[code as keyof typeof texts]) : t('measureSettings.problemUnreadable')
}

/** The value and the error of each field of a form. */
export function fieldsOf(
  t: Text,
  typed: Readonly<Record<string, string | string[]>>,
  problems: readonly Problem[],
) {
  return {
    value: (name: string) => {
      const found = typed[name]
      return typeof found === 'string' ? found : undefined
    },
    error: (name: string) => {
      const found = problems.find(({ field }) => field === name)
      return found && problemText(t, found)
    },
  }
}
