import type { Text } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import type { GrantSection } from '../contract.ts'

export const sectionTexts = {
  story: { title: 'sharing.story', hint: 'sharing.storyHint' },
  'goals-and-plan': { title: 'sharing.goalsAndPlan', hint: 'sharing.goalsAndPlanHint' },
  'what-i-have-tried': { title: 'sharing.tried', hint: 'sharing.triedHint' },
  visits: { title: 'sharing.visits', hint: 'sharing.visitsHint' },
  messages: { title: 'sharing.messages', hint: 'sharing.messagesHint' },
  'check-ins': { title: 'sharing.checkIns', hint: 'sharing.checkInsHint' },
  measures: { title: 'sharing.measures', hint: 'sharing.measuresHint' },
  exercises: { title: 'sharing.made', hint: 'sharing.madeHint' },
} as const

/** Sections as a list in words. */
export function sectionsInWords(t: Text, sections: readonly GrantSection[], language: string): string {
  return new Intl.ListFormat(language).format(
    sections.map((section) => `“${t(sectionTexts[section].title)}”`),
  )
}

export const fieldProblems = {
  with: 'sharing.problemWith',
  gone: 'sharing.problemGone',
  section: 'sharing.problemSection',
  length: 'sharing.problemLength',
  earlier: 'sharing.problemEarlier',
  'no-date': 'sharing.problemNoDate',
  past: 'sharing.problemPast',
  'too-far': 'sharing.problemTooFar',
} as const

/** The words for a problem of the sharing form. */
export function problemText(t: Text, problems: readonly Problem[], field: string): string | undefined {
  const problem = problems.find((each) => each.field === field)
  if (!problem) return undefined
  const known: Record<string, (typeof fieldProblems)[keyof typeof fieldProblems] | undefined> = fieldProblems
  return t(known[problem.code] ?? known[field] ?? 'sharing.problemUnreadable')
}
