import type { TextKey } from '../../../language/catalogue.ts'
import type { About, Area, Prompt } from '../contract.ts'

type Texts = { title: TextKey; hint: TextKey; empty: TextKey }

/** The catalogue's keys for each prompt. */
export const promptTexts: Record<Prompt, Texts> = {
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
}

const areaHints: Record<Area, TextKey> = {
  body: 'wholePicture.bodyHint',
  'thoughts-and-feelings': 'wholePicture.thoughtsHint',
  activity: 'wholePicture.activityHint',
  sleep: 'wholePicture.sleepHint',
  people: 'wholePicture.peopleHint',
  work: 'wholePicture.workHint',
  'health-care': 'wholePicture.careHint',
  history: 'wholePicture.historyHint',
}

/** The same for an entry of any kind. */
export function textsOf(about: About): Pick<Texts, 'title' | 'hint'> {
  if (about in promptTexts) return promptTexts[about as Prompt]
  const area = about.slice('picture-'.length) as Area
  return { title: `wholePicture.${area}`, hint: areaHints[area] }
}
