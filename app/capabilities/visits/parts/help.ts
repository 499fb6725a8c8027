import type { Text } from '../../../language/text.tsx'

/** What stands beside every box of words. */
export const helpOf = (t: Text) => ({
  nobodyWatches: t('safety.nobodyWatches.short'),
  helpHref: '/help-now',
  helpLabel: t('common.helpNow'),
})
