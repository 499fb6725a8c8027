export const display = {
  title: 'How it looks',
  intro: 'This is kept on this device only. You do not need to be signed in.',
  light: 'Light and dark',
  auto: 'As my device is set',
  lightOne: 'Light',
  dark: 'Dark',
  contrast: 'Strong contrast',
  calm: 'Bad-day mode',
  calmHint: 'Larger words, fewer things at once, calmer pages.',
  saved: 'Saved on this device',
  goBack: 'Go back to where I was',
  problemChoose: 'Choose one of these',
} as const
