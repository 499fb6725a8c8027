import { z } from 'zod'

export const DiscreetForm = z.object({ discreet: z.enum(['on', 'off'], 'choose') })
