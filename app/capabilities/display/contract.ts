import { z } from 'zod'

export const displays = ['auto', 'light', 'dark', 'contrast'] as const
type Display = (typeof displays)[number]

/** How pages look on this device. */
export const DisplayForm = z.object({
  display: z.enum(displays, 'choose'),
  calm: z.literal('on', 'choose').optional(),
  back: z.string('choose').optional(),
})
