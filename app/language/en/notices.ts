export const notices = {
  version: 'Version {version}, from {date}',
  unset:
    'The service that runs this copy of Concord has not yet said who looks after your information. Until it does, no one can sign up.',
  notYetNamed: '(not named yet)',
  evidenceTitle: 'Where this comes from',
  evidenceSeen: '{identifier}. We have seen its {seen}.',
} as const
