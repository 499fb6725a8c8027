import { z } from 'zod'
import { isZone } from '../../platform/pure/wall-clock.ts'

export const ways = ['mail', 'push'] as const
export type Way = (typeof ways)[number]

/** When somebody wants to be reminded. Days are 1 (Monday) to 7; times are minutes of their own day. */
export type Plan = {
  way: Way
  days: number[]
  times: number[]
  /** No reminder from the first to the second; the same twice means none are quiet. */
  quiet: { from: number; until: number }
  zone: string
  /** The last day, as 2026-03-29. */
  untilOn: string | undefined
  pausedUntil: Date | undefined
}

export type EndedBy = 'page' | 'link' | 'device' | 'unreachable'
export type Outcome = 'sent' | 'failed' | 'unreachable' | 'late' | 'not-wanted' | 'replaced'

/** Where a person's reminders stand. */
export type Reminders = {
  plan: Plan
  ended: { at: Date; by: EndedBy } | undefined
  next: Date | undefined
  /** The last one that was due, and whether it went. */
  last: { due: Date; outcome: Outcome | undefined } | undefined
}

export const lengths = ['4-weeks', '12-weeks', 'until-stopped'] as const
export const pauses = ['1', '3', '7', '28'] as const
export const usualZone = 'Europe/London'

const minutes = (typed: string) => {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim()) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return Number(hour) * 60 + Number(minute)
}
const time = z.string('time').transform((typed, context) => {
  const read = minutes(typed)
  if (read === undefined) context.addIssue({ code: 'custom', message: 'time' })
  return read ?? 0
})
const optionalTime = z.union([z.literal('').transform(() => undefined), time], 'time').optional()

export const RemindersForm = z.object({
  key: z.uuid('unreadable'),
  way: z.enum(ways, 'way'),
  days: z.array(z.coerce.number().int().min(1).max(7), 'days').min(1, 'days').max(7, 'days'),
  'time-1': time,
  'time-2': optionalTime,
  'time-3': optionalTime,
  'quiet-from': time,
  'quiet-until': time,
  zone: z.string('zone').trim().max(60, 'zone').refine(isZone, 'zone'),
  length: z.enum(lengths, 'length'),
})

export const PauseForm = z.object({ for: z.enum(pauses, 'pause') })

const key = (bytes: number) => z.base64url().length(Math.ceil((bytes * 4) / 3))

/** What a browser gives when it takes notifications. */
export const PushAddress = z.object({
  endpoint: z.url().max(1000),
  keys: z.object({ p256dh: key(65), auth: key(16) }),
})
export type PushAddress = z.infer<typeof PushAddress>
