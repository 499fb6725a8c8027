import { english } from '../../../../language/catalogue.ts'
import type { Text } from '../../../../language/text.tsx'

type Fault = keyof typeof english.suggestions.fault

/** What is wrong with a field, in words. */
export function faultInWords(t: Text, code: string): string {
  return t(`suggestions.fault.${(code in english.suggestions.fault ? code : 'unreadable') as Fault}`)
}
