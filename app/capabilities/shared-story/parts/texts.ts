import type { About, Prompt } from '../contract.ts'
import { areaOf } from '../rules.ts'

/** The catalogue's keys for each prompt. */
export const promptTexts = {
  'know-me': {
    title: 'sharedStory.knowMe',
    hint: 'sharedStory.knowMeHint',
    empty: 'sharedStory.knowMeEmpty',
  },
  'have-tried': {
    title: 'sharedStory.haveTried',
    hint: 'sharedStory.haveTriedHint',
    empty: 'sharedStory.haveTriedEmpty',
  },
  'makes-me': {
    title: 'sharedStory.makesMe',
    hint: 'sharedStory.makesMeHint',
    empty: 'sharedStory.makesMeEmpty',
  },
  'what-matters': {
    title: 'sharedStory.whatMatters',
    hint: 'sharedStory.whatMattersHint',
    empty: 'sharedStory.whatMattersEmpty',
  },
} as const

const areaHints = {
  body: 'wholePicture.bodyHint',
  'thoughts-and-feelings': 'wholePicture.thoughtsHint',
  activity: 'wholePicture.activityHint',
  sleep: 'wholePicture.sleepHint',
  people: 'wholePicture.peopleHint',
  work: 'wholePicture.workHint',
  'health-care': 'wholePicture.careHint',
  history: 'wholePicture.historyHint',
} as const

/** The same for an entry of any kind. */
export function textsOf(about: About) {
  const area = areaOf(about)
  if (area) return { title: `wholePicture.${area}`, hint: areaHints[area] } as const
  return promptTexts[about as Prompt]
}
