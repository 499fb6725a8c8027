import { linesOf, type Part, rowsOf, timeOf } from '../../platform/archive/part.ts'
import type { PlanRow } from './reads.server.ts'
import { clockTime } from './rules.ts'

/** When a person wants to be reminded, and which reminders went. Where a browser takes them is a secret of its own. */
export const remindersPart: Part = {
  name: 'reminders',
  title: (t) => t('reminders.title'),
  tables: {
    reminder: { by: 'set_at' },
    reminder_slot: { by: 'due_at', without: ['claim', 'claimed_at'] },
    push_address: { by: 'added_at' },
  },
  tell: (rows, { t, day, moment }) =>
    rowsOf(rows, 'reminder').map((row) => {
      const plan = row as PlanRow
      const days = plan.days.map((each) => t(`reminders.day${each as 1}`))
      const sent = rowsOf(rows, 'reminder_slot').filter((slot) => slot.outcome === 'sent')
      const ended = timeOf(row, 'ended_at')
      return {
        heading: t(ended ? 'reminders.offNow' : 'reminders.onNow'),
        at: timeOf(row, 'set_at'),
        lines: linesOf(
          [t('reminders.days'), days.join(', ')],
          [t('reminders.time1'), plan.times.map(clockTime).join(', ')],
          [t('reminders.zone'), plan.zone],
          [t('myData.remindersEnded'), ended && day(ended)],
          [
            t('myData.remindersSent'),
            sent.map((slot) => moment(slot.due_at as Date)).join('\n') || undefined,
          ],
        ),
      }
    }),
}
