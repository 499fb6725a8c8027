import type { Problem } from '../../platform/pure/form.ts'
import type { ShareForm, UntilForm } from './contract.ts'
import { endOfSharing, visibleFrom } from './rules.ts'

/** Until when something is shared, by the same rule for whomever it is shared with. */
export const untilOf = (form: UntilForm, now: Date): { until: Date } | Problem => endOfSharing(form, now)

export const visibleFromOf = (earlier: ShareForm['earlier'], now: Date): Date => visibleFrom({ earlier }, now)
