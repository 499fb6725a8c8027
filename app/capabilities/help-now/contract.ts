import { z } from 'zod'

const day = z.iso.date()
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const line = z.string().min(1).max(200)

/** Nothing here has been reviewed by a clinician, and no other value exists until one has. */
const clinicalReview = z.literal('none')

export const HelpAction = z.enum(['call999', 'emergencyDepartment', 'sameDayAdvice', 'crisisLine'])
export type HelpAction = z.infer<typeof HelpAction>

export const HelpSource = z.strictObject({
  publisher: line,
  title: line,
  url: z.url({ protocol: /^https$/ }),
  openedOn: day,
  seen: z.enum(['stored copy', 'live page']),
})
export type HelpSource = z.infer<typeof HelpSource>

export const HelpNumber = z
  .strictObject({
    id: slug,
    name: line,
    button: line,
    number: z.string().regex(/^\d[\d ]{2,14}$/),
    how: z.enum(['call', 'text']),
    when: line,
    open: line,
    otherWays: line.optional(),
    source: slug,
    checkedOn: day,
  })
  .refine((each) => each.button.includes(each.number), 'the button does not say the number')
export type HelpNumber = z.infer<typeof HelpNumber>

export const HelpCard = z.strictObject({
  id: slug,
  group: z.enum(['unsafe', 'cauda-equina', 'new-or-different']),
  title: line,
  when: z.array(line).min(1).max(7),
  needsAll: z.boolean().default(false),
  action: HelpAction,
  say: z.array(line).min(1).max(6),
  remember: z.array(line).max(4).default([]),
  also: z.array(z.strictObject({ card: slug, words: line })).default([]),
  numbers: z.array(slug).min(1),
  sources: z.array(slug).min(1),
  checkedOn: day,
  clinicalReview,
})
export type HelpCard = z.infer<typeof HelpCard>

export const HelpPack = z.strictObject({
  region: slug,
  name: line,
  language: z.enum(['en']),
  checkedOn: day,
  clinicalReview,
  numbers: z.array(HelpNumber).min(1),
  sources: z.record(slug, HelpSource),
  cards: z.array(HelpCard).min(1),
})
export type HelpPack = z.infer<typeof HelpPack>
