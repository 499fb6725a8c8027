export const notices = {
  privacyTitle: 'Privacy notice',
  privacyVersion: 'Version {version}, from {date}',
  privacyUnset:
    'The service that runs this copy of Concord has not yet said who looks after your information. Until it does, no one can sign up.',
  controller: 'Who looks after your information',
  contact: 'How to ask about it',
  retention: 'How long it is kept',
  accessibilityTitle: 'Accessibility',
  aboutTitle: 'About Concord',
  evidenceTitle: 'Where this comes from',
} as const
