export const myTeam = {
  title: 'My team',
  intro: 'You and the people who support you, in one place.',
  tabs: 'Parts of my team',
  overview: 'Overview',
  visits: 'Visits',
  visitsHint: 'Get ready, write things down together, and keep what was decided.',
  visitsNext: 'Your next visit is on {day}.',
  messagesHint: 'Write to your team, and see when they will answer.',
  sharing: 'Sharing',
  explanation: 'What they say',
  explanationHint: 'One explanation that your team repeats, and what they talked about.',
  sharingHint: 'Who sees what, until when, and who has opened it.',
} as const
