import { z } from 'zod'

export const displays = ['auto', 'light', 'dark', 'contrast'] as const

/** How pages look on this device. */
export const DisplayForm = z.object({
  display: z.enum(displays, 'choose'),
  calm: z.literal('on', 'choose').optional(),
  back: z.string('choose').optional(),
})
