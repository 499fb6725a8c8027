import type { Visited } from './shape.ts'

/** A visit that Sam and Amira have had, one that comes, and one in a group. */
export const samVisits: Visited[] = [
  {
    daysAgo: 40,
    inDays: -38,
    time: '10:30',
    topics: [
      'I can’t sit through a shift. What could help me keep my job?',
      'Would another scan tell us anything?',
    ],
    ready: true,
    theirs: ['How the walks to the shop are going'],
    agreed: true,
    notes: [
      {
        by: 'inviter',
        words:
          'Sam’s shifts are eight hours at one bench. Standing for part of each hour helps. A stool at the right height may help too.',
      },
      { words: 'It was good to hear that stopping for a minute is not slacking.' },
    ],
    decisions: [
      {
        by: 'inviter',
        what: 'Write to my employer about a stool and short breaks',
        who: 'inviter',
        inDays: -20,
      },
      { what: 'Ask my boss which bench could be changed', who: 'person', inDays: 6 },
    ],
    options: [
      {
        what: 'Another scan',
        sort: 'test',
        why: 'The pain has been there for six years, and the last scan was at the start.',
        hoped: 'To be surer that nothing new is there.',
        whose: 'person',
        nothing: 'Nothing gets worse by waiting, unless something new or different turns up.',
        others: 'A check by hand at each visit, and the list of things to look out for.',
        inDays: 90,
      },
    ],
    checks: {
      person: {
        heard: '4',
        understood: '3',
        decided: '4',
        next: '3',
        words: 'I liked that we stood for half of it.',
      },
      inviter: {
        heard: '3',
        understood: '4',
        decided: '4',
        next: '3',
        words: 'I spoke too long about the scan. I want to ask first next time.',
      },
    },
    copied: true,
  },
  {
    daysAgo: 3,
    inDays: 5,
    time: '14:00',
    way: 'video',
    join: 'Room “River”: https://video.riverside.demo.example/river',
    topics: ['Nights are the worst part. What can I do between three and five?', 'Has my boss answered you?'],
    helper: {
      name: 'my sister Ada',
      topics: ['Could Ada come along next time?', 'The new tablets make me slow'],
    },
    ready: true,
    theirs: ['The match: how to get there and back'],
  },
  {
    daysAgo: 9,
    by: 'inviter',
    inDays: 21,
    time: '18:00',
    setting: 'group',
    theirs: ['Six of us, two hours, tea in the middle. Come and go as you need.'],
  },
]
