import { Button } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import type { Example } from '../example.ts'
import { Heading } from '../heading/heading.tsx'
import { OrdinalWords } from '../ordinal-words/ordinal-words.tsx'
import { Quote } from '../person-words/person-words.tsx'
import { SiteFooter } from '../site-footer/site-footer.tsx'
import { SiteHeader } from '../site-header/site-header.tsx'
import { Actions, Stack } from '../stack/stack.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { Tag } from '../tag/tag.tsx'
import { TextArea } from '../text-area/text-area.tsx'
import { TextField } from '../text-field/text-field.tsx'
import { Page } from './page.tsx'

const header = (
  <SiteHeader
    name="Concord"
    homeHref="/today"
    helpHref="/help-now"
    helpLabel="Help now"
    navLabel="Your pages"
    nav={[
      { href: '/today', label: 'Today', current: true },
      { href: '/story', label: 'My story' },
      { href: '/patterns', label: 'Patterns' },
      { href: '/sharing', label: 'Sharing' },
    ]}
    signOut={{ action: '/sign-out', label: 'Sign out' }}
  />
)

const footer = <SiteFooter links={[{ href: '/privacy', label: 'Privacy' }]} />

export const examples: Example[] = [
  {
    name: 'today',
    alone: true,
    node: (
      <>
        {header}
        <Page>
          <Heading level={1} caption="Saturday 21 November">
            Hello Sam
          </Heading>
          <Quote attribution="What matters to me">I want to walk my granddaughter to school again.</Quote>
          <Stack>
            <Card heading="This week’s check-in" href="/check-in" footer="Last time: Sunday 15 November">
              <p>How was life? It takes about 20 seconds, and you can skip it.</p>
            </Card>
            <Card heading="Maya has read your story" href="/sharing">
              <p>Seen by Maya Okafor on 12 November.</p>
            </Card>
          </Stack>
          <Heading level={2}>On a bad day</Heading>
          <p>Fewer things, larger words. Your flare plan is one tap away.</p>
          <Actions>
            <Button kind="secondary" href="/bad-day">
              Switch to bad-day mode
            </Button>
          </Actions>
        </Page>
        {footer}
      </>
    ),
  },
  {
    name: 'check-in',
    alone: true,
    node: (
      <>
        {header}
        <Page>
          <Heading level={1}>This week</Heading>
          <p>One word is enough. Skip anything you like.</p>
          <form method="post" action="/check-in">
            <OrdinalWords
              name="life"
              legend="How was life this week?"
              value="mixed"
              options={['Very hard', 'Hard', 'Mixed', 'Good', 'Very good'].map((label) => ({
                value: label.toLowerCase().replace(' ', '-'),
                label,
              }))}
            />
            <TextField name="well" label="One thing that went well" optionalLabel="(if you like)" />
            <TextArea
              name="note"
              label="A note"
              rows={3}
              whoReads="Only you read this, until you choose to share it."
              nobodyWatches="Nobody is watching this live."
              helpHref="/help-now"
              helpLabel="Help now"
            />
            <Actions>
              <Button>Save my check-in</Button>
              <Button kind="quiet" href="/today">
                Not this week
              </Button>
            </Actions>
          </form>
        </Page>
        {footer}
      </>
    ),
  },
  {
    name: 'brief',
    alone: true,
    node: (
      <>
        <SiteHeader
          name="Concord"
          homeHref="/caseload"
          helpHref="/help-now"
          helpLabel="Help now"
          navLabel="Work"
          nav={[{ href: '/caseload', label: 'Caseload', current: true }]}
          account={{ href: '/account', label: 'Your account' }}
          signOut={{ action: '/sign-out', label: 'Sign out' }}
        />
        <Page width="wide">
          <Heading level={1} caption="Ten-minute brief">
            Sam Rivers
          </Heading>
          <p>
            <Tag kind="accent">Newly shared</Tag> <Tag>Until 30 June 2027</Tag>
          </p>
          <p>You see part of the picture: what Sam has chosen to share with you.</p>
          <Heading level={2}>What matters</Heading>
          <Quote attribution="Sam, 12 November 2026">I want to walk my granddaughter to school again.</Quote>
          <Heading level={2}>What changed</Heading>
          <SummaryList
            rows={[
              { key: 'Life', value: 'Mixed, after hard for two weeks' },
              { key: 'Went well', value: 'Sat in the garden with a neighbour' },
              { key: 'Not shared', value: 'You may not see other sections, or whether there are any.' },
            ]}
          />
          <Actions>
            <Button>Mark as reviewed</Button>
          </Actions>
        </Page>
      </>
    ),
  },
]
