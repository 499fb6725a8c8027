import type { Example } from '../example.ts'
import { SiteFooter } from './site-footer.tsx'

export const examples: Example[] = [
  {
    name: 'with the service named',
    alone: true,
    node: (
      <SiteFooter
        links={[
          { href: '/privacy', label: 'Privacy' },
          { href: '/accessibility', label: 'Accessibility' },
          { href: '/about', label: 'About Concord' },
        ]}
      >
        <p>Run by the Riverside Pain Service. Nobody watches these pages live.</p>
      </SiteFooter>
    ),
  },
]
