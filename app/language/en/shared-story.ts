export const sharedStory = {
  title: 'My story',
  intro:
    'In your own words. Write it once, so that you don’t have to start from the beginning with each new face.',
  knowMe: 'What I want my team to know',
  knowMeHint:
    'For example: what has helped, what has not, what makes a visit easier for you, what makes you you.',
  knowMeEmpty: 'You have not written this yet.',
  whatMatters: 'What matters to me',
  whatMattersHint:
    'For example: people, places, things you love doing, or would like to do again. It doesn’t have to be about pain.',
  whatMattersEmpty: 'You have not written this yet.',
  write: 'Write this',
  edit: 'Change this',
  save: 'Save',
  reads: 'Only you read this, until you share this part. Then the people you chose can read it too.',
  writtenOn: 'Written on {day}',
  history: 'What you wrote before',
  sharedWith: 'Who can see this',
  choose: 'Choose who can see it',
  changedElsewhere:
    'This was changed after you opened the page. Both texts are here. Put together what you want to keep, then save again.',
  standsNow: 'What is saved now',
  problemEmpty: 'Write something first, or go back without saving',
  problemTooLong: 'This is a little too long. Please use fewer than {most} letters.',
  problemUnreadable: 'We could not read this. Please open the page again.',
} as const
