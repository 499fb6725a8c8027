import type { Text } from '../../../../language/text.tsx'
import type { How } from '../contract.ts'
import type { Reason } from '../rules.ts'

const reasons = {
  'helped-on-a-bad-day': 'toolbox.reasonHelpedBadDay',
  helped: 'toolbox.reasonHelped',
  favourite: 'toolbox.reasonFavourite',
  'gentle-start': 'toolbox.reasonGentle',
} as const

/** Why something is suggested, as what the person said or did. */
export const reasonText = (t: Text, reason: Reason): string => t(reasons[reason])

export const howText = (t: Text, how: How): string => t(`toolbox.${how}`)
