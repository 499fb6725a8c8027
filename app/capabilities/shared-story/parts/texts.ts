/** The catalogue's keys for each prompt. */
export const promptTexts = {
  'know-me': {
    title: 'sharedStory.knowMe',
    hint: 'sharedStory.knowMeHint',
    empty: 'sharedStory.knowMeEmpty',
  },
  'what-matters': {
    title: 'sharedStory.whatMatters',
    hint: 'sharedStory.whatMattersHint',
    empty: 'sharedStory.whatMattersEmpty',
  },
} as const
