import type { Story } from './shape.ts'

type Told = Pick<Story, 'haveTried' | 'makesMe' | 'picture' | 'body'>

export const samTold: Told = {
  haveTried:
    'Two lots of physio, years ago. The sheets of exercises did nothing for me. The one who walked with me in the corridor did.\nAn injection. Three good weeks, then back to where I was.\nStrong tablets for a year. I was not myself. I came off them slowly with my GP and would not go back.\nHeat, and getting up every half hour, help most.',
  makesMe:
    'I build things. I built my sister’s kitchen. I am the one who brings the drum to the match. I talk too much when I am nervous.',
  picture: {
    areas: {
      body: 'Lower back all the time. Left leg when I have stood too long.',
      'thoughts-and-feelings':
        'I get short with people, then I feel bad about it. I worry that it will always be like this.',
      activity: 'Allotment, when I can. I do too much on a good day and then lose two.',
      sleep: 'I wake at three and that is me up.',
      people: 'My sister and her boys. Two mates who stopped asking.',
      work: 'I went from site work to driving the van. I miss the site.',
      'health-care': 'The clear scan was the worst day. Nobody said what it did not show.',
      history: 'I fell off a ladder at work six years ago. Our mum died the same spring.',
    },
    links: [
      { from: 'sleep', to: 'activity', words: 'After a bad night I do nothing, or I do far too much.' },
      { from: 'activity', to: 'body', words: 'Two hours of digging, two days of paying for it.' },
      { from: 'thoughts-and-feelings', to: 'sleep', words: 'Three in the morning is when it all comes.' },
      { from: 'people', to: 'thoughts-and-feelings', words: 'Sunday dinner sets me right for days.' },
      { from: 'history', to: 'health-care' },
    ],
  },
  body: [
    {
      weeksAgo: 20,
      places: ['lower-back', 'buttock-l', 'thigh-l', 'shin-calf-l', 'foot-l', 'neck'],
      kinds: ['aching'],
    },
    {
      weeksAgo: 4,
      places: ['lower-back', 'buttock-l', 'shin-calf-l'],
      kinds: ['aching', 'tight'],
      words: 'Like a belt that is done up one hole too far.',
      each: { 'shin-calf-l': ['burning', 'tingling'] },
    },
  ],
}

export const mariaTold: Told = {
  haveTried:
    'Pacing, from a book. It helped once I stopped doing it like homework. Two medicines that made me sleepy. Warm water. Singing.',
  picture: {
    areas: {
      body: 'Everything, and it moves. My hands matter most to me.',
      sleep: 'I sleep, but I don’t get rested.',
      people: 'My choir. They save me the chair at the end of the row.',
    },
    links: [{ from: 'people', to: 'body', words: 'I hurt less when I sing. I know how that sounds.' }],
  },
  body: [
    {
      weeksAgo: 13,
      places: ['neck', 'shoulder-l', 'shoulder-r', 'hand-l', 'hand-r', 'hip-l', 'hip-r', 'knee-l', 'knee-r'],
      kinds: ['aching', 'heavy'],
      each: { 'hand-l': ['stabbing'], 'hand-r': ['stabbing'] },
    },
  ],
}
