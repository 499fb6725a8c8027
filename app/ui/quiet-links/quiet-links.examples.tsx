import type { Example } from '../example.ts'
import { QuietLinks } from './quiet-links.tsx'

export const examples: Example[] = [
  {
    name: 'below a text',
    node: (
      <QuietLinks
        label="Tell us about this page"
        items={[
          { href: '/tell-us/one?about=wrong', label: 'This is wrong' },
          { href: '/tell-us/one?about=worse', label: 'This made things worse' },
        ]}
      />
    ),
  },
]
