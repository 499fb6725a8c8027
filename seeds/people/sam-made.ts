import type { Made } from './shape.ts'

/** What Sam made with the programme. */
export const samMade: Made[] = [
  {
    exercise: 'flare-plan',
    length: 'full',
    weeksAgo: 6,
    answers: {
      'kind-words': 'You have got through every one of these. Go gently, Sam.',
      'first-hour': ['Heat pack on', 'Radio on, lights down', 'Text Ada: “low day”'],
      tools: ['Two-minute breath', 'The cricket commentary'],
      people: ['Ada: “low day, no need to come”', 'Work: ring before nine'],
      'cut-down': ['Cooking. There is soup in the freezer', 'Anything with stairs'],
      'keep-small': 'Water the tomatoes from the chair.',
      'next-days': ['Day two: sit outside', 'Day three: to the gate and back'],
    },
  },
  {
    exercise: 'look-back',
    length: 'full',
    weeksAgo: 4,
    answers: {
      'around-it': 'Two nights of bad sleep and the van job. It might be that. It might be nothing.',
      helped: ['Ada did the shopping', 'Lying on the floor with my legs up'],
      'kept-going': 'Watched the boys’ game on the phone.',
      change: 'Put the heat pack by the bed.',
    },
  },
  {
    exercise: 'influences-map',
    length: 'full',
    weeksAgo: 3,
    answers: {
      body: 'Low back, worst in the morning. Left leg some days.',
      'thoughts-and-feelings': 'Fed up by Thursday. Worried it will never be different.',
      activity: 'Too much on a good day. The allotment is where I forget.',
      sleep: 'Awake at three most nights.',
      people: 'Ada gets it. The lads at work try.',
      work: 'Lifting shifts. Rent went up.',
      'lines-from': ['sleep', 'sleep', 'work'],
      'lines-to': ['activity', 'thoughts-and-feelings', 'body'],
    },
  },
]
