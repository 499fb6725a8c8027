import { randomUUID } from 'node:crypto'
import type { testConcord } from '../../testing.ts'

type Concord = Awaited<ReturnType<typeof testConcord>>

/** A plan by mail, every day at eleven and at three. */
export const plan = (over: Record<string, string | string[]> = {}) => ({
  key: randomUUID(),
  way: 'mail',
  days: ['1', '2', '3', '4', '5', '6', '7'],
  'time-1': '11:00',
  'time-2': '15:00',
  'time-3': '',
  'quiet-from': '21:00',
  'quiet-until': '08:00',
  zone: 'Europe/London',
  length: 'until-stopped',
  ...over,
})

/** A browser's address as it gives it; the keys are a valid pair of nobody's. */
export const browserAddress = (endpoint = `https://fcm.googleapis.com/fcm/send/${randomUUID()}`) => ({
  endpoint,
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
})

export type Slot = { slot_id: string; due_at: Date; outcome: string | null; handed_at: Date | null }

/** A person's reminders in the order in which they fall due. */
export async function slotsOf(concord: Concord, personId: string): Promise<Slot[]> {
  const rows = await concord.look(
    `select slot_id, due_at, outcome, handed_at from concord.reminder_slot
     where person_id = $1 order by due_at`,
    [personId],
  )
  return rows as Slot[]
}
