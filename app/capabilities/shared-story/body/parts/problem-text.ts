import type { Text } from '../../../../language/text.tsx'
import { longestKindWords } from '../contract.ts'

/** A problem with a body map, in words. */
export function problemText(t: Text, code: string): string {
  if (code === 'choose') return t('bodyMap.problemPlace')
  if (code === 'both') return t('bodyMap.problemBoth')
  if (code === 'too-long') return t('bodyMap.problemTooLong', { most: longestKindWords })
  if (code === 'changed-elsewhere') return t('bodyMap.problemChanged')
  return t('bodyMap.problemUnreadable')
}
