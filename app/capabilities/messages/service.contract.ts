import { z } from 'zod'
import { requiredLine, requiredWords } from '../../platform/pure/words.ts'
import type { Colleague } from './contract.ts'

/** When a service reads messages. Days are 1 (Monday) to 7; times are minutes of the day. */
export type Hours = { days: number[]; opens: number; closes: number; answerDays: number }

export type Setting = Hours & { safeguarding: string; safeguardingPhone: string; on: boolean }

/** A day on which nobody of the service reads, as 2026-12-25. */
export type Holiday = { day: string; name: string }

/** A professional is away from the first day to the last, both included. */
export type Absence = { id: string; membershipId: string; from: string; until: string }

/** Who answers for a team when somebody is away, in order. */
export type Cover = Colleague[]

/** What stands in the way of messages. */
export type Missing = 'setting' | 'cover' | 'turned-off'

/** Everything that a promise is worked out from. */
export type Desk = {
  hours: Hours
  holidays: Holiday[]
  absences: Absence[]
  cover: Cover
}

export const zone = 'Europe/London'
export const mostHolidays = 100
export const longestSafeguarding = 600

const time = (name: string) =>
  z.string(name).transform((typed, context) => {
    const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(typed.trim()) ?? []
    const bad = hour === undefined || Number(hour) > 23 || Number(minute) > 59
    if (bad) context.addIssue({ code: 'custom', message: 'time' })
    return bad ? 0 : Number(hour) * 60 + Number(minute)
  })

export const SettingForm = z
  .object({
    days: z
      .array(z.coerce.number('days').int('days').min(1, 'days').max(7, 'days'), 'days')
      .min(1, 'days')
      .max(7, 'days'),
    opens: time('time'),
    closes: time('time'),
    'answer-days': z
      .string('answer')
      .regex(/^([1-9]|10)$/, 'answer')
      .transform(Number),
    safeguarding: requiredWords(longestSafeguarding),
    'safeguarding-phone': requiredLine(40).refine((typed) => /^\+?[\d ()-]{3,40}$/.test(typed), 'phone'),
  })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'order' })

/** Messages on or off, by choice. */
export const SwitchForm = z.object({ on: z.enum(['yes', 'no'], 'unreadable') })

export const CoverForm = z
  .object({
    first: z.uuid('first'),
    second: z.preprocess((typed) => (typed === '' ? undefined : typed), z.uuid('unreadable').optional()),
  })
  .refine(({ first, second }) => first !== second, { path: ['second'], message: 'same' })

const whole = (typed: string | undefined) => Number(typed?.trim() || Number.NaN)
const dayParts = <Name extends string>(name: Name) => {
  const part = z.string().optional().transform(whole)
  return { [`${name}-day`]: part, [`${name}-month`]: part, [`${name}-year`]: part } as Record<
    `${Name}-${'day' | 'month' | 'year'}`,
    typeof part
  >
}

export const HolidayForm = z.object({ ...dayParts('on'), name: requiredLine(60) })
export const AwayForm = z.object({ ...dayParts('from'), ...dayParts('until') })
export type AwayForm = z.infer<typeof AwayForm>
export const ColleagueAwayForm = AwayForm.extend({ who: z.uuid('who') })
