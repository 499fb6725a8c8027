import type { TeamTold } from './shape.ts'

export const samTeam: TeamTold = {
  explanation:
    'Sam’s back was hurt in the fall, and that injury has healed as far as a scan can see. The pain is real and has become its own problem. Bad nights, worry about shifts and lifting all at once turn it up. Time at the allotment, small lifts with rests, and his sister’s table turn it down. We work on both together, at Sam’s pace.',
  adds: 'My boss matters in this too. The weeks he listens are easier.',
  rounds: [
    {
      daysAgo: 12,
      question: 'Who could look at Sam’s medicines with him, since the nights are the worst part?',
      decision: 'Amira asks the practice pharmacist for a review that Sam can take his own questions to.',
      note: 'We talked about your nights on Monday. Amira can ask a pharmacist to go through your medicines with you. Nothing changes before that talk, and you can say no.',
    },
    { daysAgo: 2, question: 'Could someone go with Sam to the first meeting about lighter work?' },
  ],
}
