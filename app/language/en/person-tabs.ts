export const personTabs = {
  label: 'About this person',
  brief: 'Brief',
  story: 'Story',
  plan: 'Plan',
  visits: 'Visits',
  patterns: 'Patterns',
  messages: 'Messages',
  explanation: 'Explanation',
  suggest: 'Suggest',
} as const
