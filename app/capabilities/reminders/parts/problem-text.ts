import type { Text } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'

const texts = {
  way: 'reminders.problemWay',
  'no-device': 'reminders.problemPush',
  days: 'reminders.problemDays',
  time: 'reminders.problemTime',
  quiet: 'reminders.problemQuiet',
  zone: 'reminders.problemZone',
  length: 'reminders.problemLength',
  pause: 'reminders.problemPause',
} as const

export function problemText(t: Text, { field, code }: Problem): string {
  return t(
    texts[code as keyof typeof texts] ?? (field === 'days' ? texts.days : 'reminders.problemUnreadable'),
  )
}

export const isPauseProblem = ({ code }: Problem) => code === 'pause'
export const fieldOf = (problem: Problem) => (isPauseProblem(problem) ? 'for' : problem.field)
