import { z } from 'zod'
import { requiredLine } from '../../../../platform/pure/words.ts'
import type { ClinicalReview } from '../../contract.ts'

/** Ticked for a whole part of the library. */
export const wholePart = 'all'

const names = z
  .array(z.string().regex(/^(all|[a-z0-9-]{1,80}@\d{1,6})$/, 'choose'), 'choose')
  .min(1, 'choose')
  .max(100, 'choose')

/** Who has read the ticked pages for the service. It is recorded as that, and never as a clinical review. */
export const SignOffForm = z.object({
  items: names,
  name: requiredLine(100),
  profession: requiredLine(100),
  registration: requiredLine(100),
})
export type SignOffForm = z.infer<typeof SignOffForm>

export const WithdrawForm = z.object({ items: names })

export type SignOff = {
  item: string
  version: number
  name: string
  profession: string
  registration: string
  at: Date
}

/** A text that can be signed off, and how it stands. */
export type Candidate = {
  name: string
  id: string
  version: number
  kind: 'module' | 'card' | 'exercise'
  title: string
  clinicalReview: ClinicalReview
  signOff: SignOff | undefined
}
