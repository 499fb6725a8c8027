import type { Example } from '../example.ts'
import { Table } from './table.tsx'

export const examples: Example[] = [
  {
    name: 'who opened what',
    node: (
      <Table
        caption="Who opened your pages"
        head={['Who', 'What', 'When', 'Why']}
        rows={[
          ['Maya Okafor', 'My story', '12 November, 9:41', 'You share this with her'],
          ['Maya Okafor', 'What matters to me', '12 November, 9:42', 'You share this with her'],
          ['You', 'Everything', '10 November, 20:15', 'Your own export'],
        ]}
      />
    ),
  },
  {
    name: 'a caption for those who listen',
    node: (
      <Table
        caption="Words you chose"
        captionHidden
        named
        head={['Week', 'Life', 'Sleep']}
        rows={[
          ['9 November', 'Good', 'Restful'],
          ['2 November', 'No check-in', 'No check-in'],
        ]}
      />
    ),
  },
]
