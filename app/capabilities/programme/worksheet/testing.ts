import type { Exercise, Field } from '../contract.ts'
import { Field as FieldShape } from '../contract.ts'

const all = { in: ['two-minutes', 'full', 'bad-day'] as const }

/** One field of every kind. */
export const everyField: Field[] = [
  { kind: 'line', name: 'kind-words', label: 'Kind words to me' },
  { kind: 'words', name: 'story', label: 'What happened', in: ['full'] },
  { kind: 'lines', name: 'first-hour', label: 'What I do first', most: 3 },
  { kind: 'one', name: 'where', label: 'Where', options: [one('home', 'At home'), one('work', 'At work')] },
  {
    kind: 'many',
    name: 'values',
    label: 'What matters',
    most: 2,
    options: [one('garden', 'My garden'), one('family', 'Family'), one('music', 'Music')],
  },
  { kind: 'minutes', name: 'try-1', label: 'First try', in: ['full'] },
  { kind: 'date', name: 'began', label: 'When it began', in: ['full'] },
  {
    kind: 'week',
    name: 'plan',
    label: 'My week',
    in: ['full'],
    rows: [one('morning', 'Morning'), one('evening', 'Evening')],
  },
  { kind: 'words', name: 'body', label: 'Body', in: ['full'] },
  { kind: 'words', name: 'sleep', label: 'Sleep', in: ['full'] },
  {
    kind: 'links',
    name: 'links',
    label: 'What goes together',
    in: ['full'],
    between: ['body', 'sleep', 'story'],
  },
  {
    kind: 'myth',
    name: 'rest-is-best',
    label: 'Rest',
    myth: 'Rest is always best',
    because: 'Both rest and movement have their place.',
  },
].map((field) => FieldShape.parse({ ...all, ...field }))

function one(value: string, label: string) {
  return { value, label }
}

/** An exercise of the tests' own: the programme may change without them. */
export function anExercise(changed: Partial<Exercise> = {}): Exercise {
  return {
    id: 'a-plan',
    version: 1,
    module: 5,
    kind: 'exercise',
    title: 'My plan',
    summary: 'A plan for hard days.',
    minutes: { 'two-minutes': 2, full: 10, 'bad-day': 1 },
    keeps: 'one',
    document: 'list',
    restsOn: ['ng193'],
    answers: [],
    sourcesCheckedOn: '2026-11-21',
    clinicalReview: 'none',
    readingAge: 8,
    safety: ['general'],
    explains: [],
    fields: everyField,
    body: 'Keep it short.',
    steps: {
      'two-minutes': '1. Write one kind line.\n2. Write what helps.\n',
      full: '1. Think back.\n2. Write how it began.\n3. Write what **helped**.\n',
      'bad-day': '1. Write one thing. That is enough.',
    },
    ifItFeelsWrong: 'Stop. Come back on another day, or never.',
    ...changed,
  }
}
