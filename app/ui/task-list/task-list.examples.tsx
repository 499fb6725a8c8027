import type { Example } from '../example.ts'
import { TaskList } from './task-list.tsx'

export const examples: Example[] = [
  {
    name: 'getting ready, in any order',
    node: (
      <TaskList
        items={[
          { href: '/welcome', title: 'Three short pages to begin', status: 'Read', done: true },
          {
            href: '/story',
            title: 'What I want my team to know',
            hint: 'A few lines in your own words',
            status: 'Not started',
          },
          { href: '/matters', title: 'What matters to me', status: 'Part written' },
          { title: 'Share with your team', hint: 'Opens when you have written something', status: 'Later' },
        ]}
      />
    ),
  },
]
