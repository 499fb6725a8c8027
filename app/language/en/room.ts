export const room = {
  frontTitle: 'Living with pain, side by side',
  frontLead:
    'Concord is a calm place for people who live with long-lasting pain, and for those who support them.',
  frontWords:
    'Say in your own words how life is and what matters to you. It is kept, so you need not start again.',
  frontPrivate:
    'Everything is private until you share it. You choose who sees what, and you can stop at any time.',
  frontNow: 'You can begin today. You do not need an appointment, and you do not need a diagnosis.',
  haveCode: 'I have a code',
  haveCodeBody: 'Someone who supports you gave you a short code, on paper or in a message.',
  onYourOwn: 'Join on your own',
  onYourOwnBody: 'Use Concord for yourself. No one else needs to be there.',
  library: 'Read first',
  libraryBody: 'Short cards and small exercises for life with pain. You do not need an account.',
  signInBody: 'You have joined already, or you work with people here.',
} as const
