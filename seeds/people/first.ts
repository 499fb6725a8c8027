import { samMade } from './sam-made.ts'
import { samMeasures, samPatterns } from './sam-measures.ts'
import { samPlan } from './sam-plan.ts'
import { samTeam } from './sam-team.ts'
import { samVisits } from './sam-visits.ts'
import type { Story } from './shape.ts'
import { mariaTold, samTold } from './told.ts'

const everything = ['story', 'goals-and-plan', 'check-ins']

export const firstPeople: Story[] = [
  {
    name: 'Sam Okafor',
    email: 'person@demo.example',
    knowMe:
      'My back has hurt since a fall at work six years ago. The scan was clear and I was told that was good news. It did not feel like it. Please ask me how I am before you ask me for a number. I think best when I can stand up or walk while we talk.',
    matters:
      'Sunday dinner at my table with my sister and her boys. Getting back on my allotment. Going to the match once this season and staying to the end.',
    ...samTold,
    weeks: '2.23.32.334.3..3443.34.443',
    wentWell: [
      'Sat on the allotment bench for half an hour in the sun.',
      'Cooked jollof with my nephew. He stirred.',
      'Walked to the shop the long way round.',
      'Said no to a lift shift, and my boss was fine about it.',
    ],
    note: 'Nights are still the worst part. I have not told my sister how bad last week was.',
    made: samMade,
    plan: samPlan,
    measures: samMeasures,
    patterns: samPatterns,
    visits: samVisits,
    beside: {
      supporter: 'Rosie, my sister',
      card: {
        words: 'I live with long-term back pain. Please give me time, and let me stand if I need to.',
        call: 'Rosie, my sister: 01632 960 077',
      },
      question: 'I did not have a visit that week. What was this for?',
    },
    papers: [
      {
        kind: 'story',
        daysAgo: 1,
        typed: {
          'have-tried': 'A support belt, for a month. It helped with lifting, and then it rubbed.',
          'makes-me': 'I repair old radios with my neighbour on Sundays.',
        },
      },
      { kind: 'check-in', daysAgo: 3 },
    ],
    toolbox: {
      goes: [
        { exercise: 'muscle-release', how: 'no-change', weeksAgo: 9 },
        { exercise: 'two-minute-breath', how: 'helped-a-little', weeksAgo: 7 },
        {
          exercise: 'eyes-open-grounding',
          how: 'helped',
          badDay: true,
          words: 'In the van, before I went up.',
          weeksAgo: 5,
        },
        { exercise: 'wind-down', how: 'helped-a-little', weeksAgo: 2 },
      ],
      starred: ['flare-not-your-fault', 'energy-budget'],
      badDay: ['eyes-open-grounding', 'two-minute-breath', 'kinder-voice'],
    },
    messages: [
      {
        daysAgo: 16,
        words:
          'I have been asked to go back to full lifts at work. I do not think I am ready, and I do not want to say no and lose the shifts. Can you help me with what to say?',
      },
      {
        daysAgo: 14,
        by: 'team',
        words:
          'Thank you for telling us. It makes sense that this worries you, with the shifts at stake. There are a few ways to go: we could write a short letter together, you could try one lift a shift and see, or we could leave it until we meet. Which would suit you? And is there something I have not asked?',
      },
      {
        daysAgo: 1,
        words:
          'The letter, please. Could it say one lift a shift for a month, and that we look at it again then?',
      },
    ],
    team: samTeam,
    appointments: [
      { inDays: 0, time: '09:30', kind: 'review' },
      { inDays: 0, time: '12:00', kind: 'group', words: 'Team supervision' },
      { inDays: 14, time: '09:30', kind: 'review' },
    ],
    suggested: [
      {
        item: 'letter-to-employer',
        reason: 'You asked for words about the lifts. This one ends in a letter that you can change.',
        daysAgo: 3,
      },
      {
        item: 'wind-down',
        reason: 'You said that the nights are the worst part.',
        daysAgo: 20,
        answer: { answer: 'kept', words: 'I do the music part.', show: 'yes' },
      },
    ],
    contact: { weeks: '2', daysAgo: 10 },
    inviter: 0,
    shares: [
      { with: 'team', sections: ['goals-and-plan'], weeksAgo: 4, earlier: true },
      {
        with: 'inviter',
        sections: [...everything, 'what-i-have-tried', 'visits', 'measures'],
        weeksAgo: 10,
        earlier: true,
      },
    ],
    reviewed: 3,
  },
  {
    name: 'Maria Lindqvist',
    knowMe:
      'I have fibromyalgia. I have explained it to eleven doctors. I am happy to talk about stress, as long as we talk about my body too.',
    matters: 'Playing the cello again, even ten minutes. My choir on Thursdays.',
    ...mariaTold,
    weeks: '1122.223.2332.3323.3333344',
    wentWell: ['Sang two songs sitting down.', 'Tuned the cello.', 'A whole morning in the garden chair.'],
    appointments: [{ inDays: 0, time: '10:15', kind: 'first' }],
    inviter: 0,
    shares: [{ with: 'team', sections: everything, weeksAgo: 14, earlier: true }],
    reviewed: 1,
  },
  {
    name: 'Derek Hall',
    knowMe:
      'I was a roofer for thirty years. I do not like tablets that make me foggy. Straight talk is best.',
    matters: 'Taking my granddaughter fishing.',
    weeks: '3333.33.3332.2.2..22.2.333',
    wentWell: ['Caught nothing. Lovely day.', 'Fixed the gate in three goes with rests.'],
    appointments: [{ inDays: 0, time: '14:00', kind: 'remote' }],
    inviter: 0,
    shares: [{ with: 'inviter', sections: ['goals-and-plan', 'check-ins'], weeksAgo: 6, earlier: false }],
  },
  {
    name: 'Aisha Rahman',
    matters:
      'Finishing my nursing course without falling apart. Prayer without having to think about my knees.',
    weeks: '....2222.3.3332.3343.344.4',
    wentWell: ['Passed an essay.', 'My lecturer let me stand at the back. Nobody stared.'],
    inviter: 1,
    shares: [{ with: 'inviter', sections: ['goals-and-plan'], weeksAgo: 8, earlier: true }],
    reviewed: 5,
  },
  {
    name: 'Peter Novak',
    knowMe:
      'Pain after surgery on my shoulder. My English is good but slow. Please write important things down.',
    matters: 'Driving my own van again. Sleeping next to my wife without waking her.',
    weeks: '22.2.2.2333.33..3.33333.33',
    wentWell: ['Drove to the end of the road and back.', 'Slept until five.'],
    inviter: 1,
    shares: [{ with: 'team', sections: everything, weeksAgo: 20, earlier: true }],
    reviewed: 2,
  },
  {
    name: 'Grainne Doyle',
    knowMe:
      'Migraine and neck pain. Bright rooms are hard for me. I may wear dark glasses and I am still listening.',
    matters: 'Reading to my children at bedtime, all the way to the end of the chapter.',
    weeks: '3.2.3.2.3.2.4.3.2.3.4.3.4.',
    wentWell: ['Two chapters.', 'Made it through the school play.'],
    inviter: 1,
    shares: [{ with: 'inviter', sections: everything, weeksAgo: 2, earlier: false }],
  },
  {
    name: 'Winston Clarke',
    knowMe: 'Sickle cell, all my life. I know my body. When I say this one is different, it is different.',
    matters: 'My domino club. Being the one who drives, not the one who is driven.',
    weeks: '44334.2.1.2334443.44.2.334',
    wentWell: ['Won at dominoes. Twice.', 'Drove everyone home.'],
    inviter: 2,
    shares: [{ with: 'team', sections: ['story', 'goals-and-plan'], weeksAgo: 12, earlier: true }],
    reviewed: 4,
  },
  {
    name: 'Ewa Kowalska',
    matters: 'Work. I love my bakery and the four in the morning quiet.',
    weeks: '..........3333.3433.3443.4',
    wentWell: ['Shaped forty loaves sitting down.', 'A customer brought flowers.'],
    inviter: 2,
    shares: [{ with: 'inviter', sections: ['goals-and-plan', 'check-ins'], weeksAgo: 5, earlier: true }],
  },
  {
    name: 'Joan Fletcher',
    knowMe: 'I am 81 and not frail. Arthritis in both hands. I would like to be spoken to, not to my son.',
    matters: 'Crosswords in ink. Living in my own house.',
    weeks: '3333333333.333333.3333.333',
    wentWell: ['Opened a jar.', 'Walked to church and back.', 'Thirty minutes of Bach on the radio.'],
    inviter: 2,
    shares: [{ with: 'inviter', sections: everything, weeksAgo: 22, earlier: true }],
    reviewed: 0,
  },
  {
    name: 'Callum Reid',
    knowMe: 'Crushed foot, motorbike. Nerve pain since. I joke a lot. It does not mean it is fine.',
    matters: 'My band. Standing up for a whole set.',
    weeks: '1.1.2..2.2.23.2.33.2.3.34.',
    wentWell: ['Played three songs on a stool.', 'Wrote a song about the stool.'],
    inviter: 0,
    shares: [{ with: 'inviter', sections: ['story', 'check-ins'], weeksAgo: 4, earlier: true }],
  },
  {
    name: 'Nadia Haddad',
    matters: 'Swimming with my daughter before she is too grown up to want me there.',
    weeks: '223.3.3.3443.44.4.445.44.4',
    wentWell: ['Ten lengths, slowly.', 'My daughter taught me a dive. I did not do it.'],
    inviter: 0,
    shares: [{ with: 'team', sections: everything, weeksAgo: 16, earlier: true }],
    reviewed: 6,
  },
  {
    name: 'Huw Bevan',
    knowMe: 'Farmer. I cannot stop for two weeks. Tell me what I can do in the day I have.',
    matters: 'The lambing. Handing the farm on in good order.',
    weeks: '333.2.......22.333.3334.33',
    wentWell: ['Neighbour did the heavy lifting and I let him.', 'All the ewes are well.'],
    inviter: 1,
    shares: [{ with: 'inviter', sections: ['goals-and-plan'], weeksAgo: 1, earlier: true }],
  },
]
