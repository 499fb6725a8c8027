export const helpNow = {
  title: 'Help now',
  lead: 'You can open this page at any time, signed in or not. It also works with no internet, once you have opened it.',
  inDanger: 'If your life, or someone else’s, is in danger now',
  unsafeMore: 'What you can say when you call',
  peopleLead: 'You do not need to be sure. You can call for yourself or for someone else.',
  newTitle: 'Something is new or different',
  newLead: 'Choose the one that fits best. Each page tells you one thing to do.',
  backToAll: 'All help pages',
  whenTitle: 'This page is for you if',
  whenAny: 'Any one of these is enough.',
  sayTitle: 'Words you can say',
  sayLead: 'You can read these out, or show them.',
  rememberTitle: 'Good to know',
  alsoTitle: 'Look here as well if',
  from: 'Where this comes from',
  sourceLine: '{publisher}, opened {date}',
  storedCopy: 'We read a stored copy of this page. It may have changed since.',
  checked: 'Checked on {date}.',
  checkedByService:
    'These pages are for {region}. The service that runs Concord must check them for where you live.',
  packDueTitle: 'Help now needs checking',
  packDue:
    'The numbers for {region} were last checked on {date}, more than 180 days ago. Check each number and card, and update them.',
  packChecked:
    'The help-now numbers for {region} were last checked on {date}. Nobody has checked them for your service until you do.',
} as const
