import type { Example } from '../example.ts'
import { Pagination } from './pagination.tsx'

export const examples: Example[] = [
  {
    name: 'in the middle',
    node: (
      <Pagination
        label="Welcome pages"
        previous={{ href: '/welcome/1', label: 'Your pain is real' }}
        next={{ href: '/welcome/3', label: 'Nobody watches live' }}
      />
    ),
  },
  {
    name: 'at the start',
    node: <Pagination label="Access log" next={{ href: '/log?before=120', label: 'Earlier' }} />,
  },
]
