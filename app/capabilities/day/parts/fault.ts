import { english } from '../../../language/catalogue.ts'
import type { Text } from '../../../language/text.tsx'

type Fault = keyof typeof english.day.fault

/** What is wrong with a field, in words. */
export function faultInWords(t: Text, code: string): string {
  return t(`day.fault.${(code in english.day.fault ? code : 'unreadable') as Fault}`)
}
