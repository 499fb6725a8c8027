import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Radios } from '../radios/radios.tsx'
import { Actions } from '../stack/stack.tsx'
import { QuestionPages } from './question-pages.tsx'

const options = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const pages = (prefix: string) =>
  ['Did you get out this week?', 'Did you see somebody you like?'].map((legend, at) => ({
    key: `${prefix}${at}`,
    caption: `Question ${at + 1} of 2`,
    question: <Radios name={`${prefix}${at}`} legend={legend} options={options} />,
    acts: (
      <Actions>
        <Button name="go" value={`next-${at}`}>
          Next
        </Button>
      </Actions>
    ),
  }))

export const examples: Example[] = [
  {
    name: 'the second one on a phone, both on a desk',
    node: <QuestionPages pages={pages('a')} now="a1" acts={<Button>Check my answers</Button>} />,
  },
  {
    name: 'all at once',
    node: <QuestionPages pages={pages('b')} acts={<Button>Check my answers</Button>} />,
  },
]
