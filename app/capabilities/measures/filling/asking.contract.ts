import { z } from 'zod'

const id = z.uuid('unreadable')
const open = (typed: unknown) => (typed === '' ? undefined : typed)

/** Not this time. */
export const SkipForm = z.object({
  key: id,
  instrument: z.string('unreadable').max(80, 'unreadable'),
  goal: z.preprocess(open, id.optional()),
})

export const WeeklyForm = z.object({ key: id, weekly: z.enum(['yes', 'no'], 'unreadable') })

const part = z.string('unreadable').max(4, 'date').optional()
/** A break: without end, or to a last day. */
export const BreakForm = z.object({
  key: id,
  length: z.enum(['open', 'date'], 'choose'),
  'until-day': part,
  'until-month': part,
  'until-year': part,
})
