import type { Example } from '../example.ts'
import { Quote } from './person-words.tsx'

export const examples: Example[] = [
  {
    name: 'with who and when',
    node: (
      <Quote attribution="Sam, 12 November 2026">
        {
          'I want to walk my granddaughter to school again.\nIt is six minutes each way, and there is a bench.'
        }
      </Quote>
    ),
  },
  { name: 'words alone', node: <Quote>Please ask me how the garden is before you ask about my back.</Quote> },
  { name: 'right to left', node: <Quote attribution="ليلى">أريد أن أعود إلى الحديقة.</Quote> },
]
