import type { Example } from '../example.ts'
import { SiteHeader } from './site-header.tsx'

const help = { helpHref: '/help-now', helpLabel: 'Help now' }

export const examples: Example[] = [
  {
    name: 'before sign-in',
    alone: true,
    node: <SiteHeader name="Concord" homeHref="/" {...help} />,
  },
  {
    name: 'a person, with quick exit',
    alone: true,
    node: (
      <SiteHeader
        name="Concord"
        homeHref="/today"
        {...help}
        badDay={{ action: '/bad-day', label: 'Bad day' }}
        navLabel="Your pages"
        nav={[
          { href: '/today', label: 'Today', current: true },
          { href: '/story', label: 'My story' },
          { href: '/patterns', label: 'Patterns' },
          { href: '/sharing', label: 'Sharing' },
        ]}
        account={{ href: '/account', label: 'Your account' }}
        signOut={{ action: '/sign-out', label: 'Sign out' }}
        quickExit={{ action: '/leave', to: 'https://www.bbc.co.uk/weather', label: 'Leave now' }}
      />
    ),
  },
  {
    name: 'a professional',
    alone: true,
    node: (
      <SiteHeader
        name="Concord"
        homeHref="/caseload"
        {...help}
        navLabel="Work"
        nav={[
          { href: '/day', label: 'My day' },
          { href: '/caseload', label: 'People', current: true },
          { href: '/inbox', label: 'Messages' },
          { href: '/rounds', label: 'Team round', inMenu: true },
          { href: '/console', label: 'Reflect', inMenu: true },
          { href: '/invitations', label: 'Invitations', inMenu: true },
        ]}
        menuLabel="More"
        account={{ href: '/account', label: 'Your account' }}
        signOut={{ action: '/sign-out', label: 'Sign out' }}
      />
    ),
  },
]
