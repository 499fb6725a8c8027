import type { Text } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import type { SupporterSection } from '../contract.ts'

export const sectionTexts = {
  story: { title: 'sharing.story', hint: 'sharing.storyHint' },
  'goals-and-plan': { title: 'sharing.goalsAndPlan', hint: 'sharing.goalsAndPlanHint' },
  'what-i-have-tried': { title: 'sharing.tried', hint: 'sharing.triedHint' },
  visits: { title: 'sharing.visits', hint: 'sharing.visitsHint' },
  'check-ins': { title: 'sharing.checkIns', hint: 'supporters.checkInsHint' },
} as const satisfies Record<SupporterSection, object>

const known = {
  label: 'supporters.problemLabel',
  section: 'supporters.problemSection',
  length: 'sharing.problemLength',
  earlier: 'sharing.problemEarlier',
  'no-date': 'sharing.problemNoDate',
  past: 'sharing.problemPast',
  'too-far': 'sharing.problemTooFar',
  answer: 'supporters.problemAnswer',
  name: 'supporters.problemName',
} as const

/** The words for what is wrong with one field. */
export function problemText(t: Text, problems: readonly Problem[], field: string): string | undefined {
  const problem = problems.find((each) => each.field === field)
  if (!problem) return undefined
  const texts: Record<string, (typeof known)[keyof typeof known] | undefined> = known
  return t(texts[problem.code] ?? texts[field] ?? 'sharing.problemUnreadable')
}
