import { z } from 'zod'

/** The value that stands for the room of a person living with pain. */
export const ownRoom = 'own'

export const RoomForm = z.object({ room: z.union([z.literal(ownRoom), z.uuid()], 'choose') })
