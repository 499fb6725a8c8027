import type { Text } from '../../../../language/text.tsx'
import type { Invitation } from '../../contract.ts'

/** Where an invitation stands, in words. */
export function stateInWords(t: Text, { state, joined }: Invitation): string {
  if (joined?.confirmed === true) return t('joining.confirmed')
  if (joined?.confirmed === false) return t('joining.refused')
  if (joined) return t('joining.toConfirm')
  return t(`joining.${state}`)
}
