import type { Planned } from './shape.ts'

/** What Sam and Amira have planned: some of it agreed, one thing seen differently, one that waits. */
export const samPlan: Planned[] = [
  {
    kind: 'goal',
    words: 'Stay at the match until the final whistle, once this season.',
    levels: {
      less: 'I only watch at home.',
      start: 'I leave at half time.',
      hoped: 'I stay to the end, and the next day is a quiet one.',
      more: 'I stay to the end and go for a pie after.',
    },
    weeksAgo: 9,
    ask: true,
    next: [
      { by: 'inviter', does: 'yes', weeksAgo: 8.5 },
      { does: 'now', words: 'start', weeksAgo: 3 },
    ],
  },
  {
    kind: 'step',
    goal: 0,
    words: 'Walk to the ground and back on a day without a match.',
    weeksAgo: 8,
    by: 'inviter',
    next: [
      { does: 'change', words: 'Walk halfway to the ground, sit on the wall, walk back.', weeksAgo: 7.5 },
      { by: 'inviter', does: 'yes', weeksAgo: 7 },
      { does: 'done', weeksAgo: 2 },
    ],
  },
  {
    kind: 'step',
    goal: 0,
    words: 'Ask the club for a seat on the aisle, so that I can stand up.',
    reviewIn: 6,
    weeksAgo: 6,
    ask: true,
    next: [{ by: 'inviter', does: 'yes', weeksAgo: 5.5 }],
  },
  {
    kind: 'step',
    words: 'Write to work about lifting, and read it through with Sam before it goes.',
    by: 'inviter',
    owner: 'inviter',
    reviewIn: 10,
    weeksAgo: 5,
    next: [{ does: 'yes', weeksAgo: 4.8 }],
  },
  {
    kind: 'helps',
    words: 'Standing up while we talk. Nobody needs to remark on it.',
    weeksAgo: 9,
    ask: true,
    next: [{ by: 'inviter', does: 'yes', weeksAgo: 8.5 }],
  },
  {
    kind: 'note',
    words: 'No new tablets before the allotment open day. We talk about it again after that.',
    weeksAgo: 4,
    ask: true,
    next: [
      {
        by: 'inviter',
        does: 'view',
        words:
          'I would have tried the lower dose at night now. Sam would rather have a clear head, and that is fine.',
        weeksAgo: 3.5,
      },
      { by: 'inviter', does: 'yes', weeksAgo: 3.5 },
    ],
  },
  {
    kind: 'step',
    words: 'Try the pool on a Tuesday morning, when it is quiet. Ten minutes in the water is plenty.',
    by: 'inviter',
    weeksAgo: 0.6,
  },
]
