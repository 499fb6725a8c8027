import { Button } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import type { Example } from '../example.ts'
import { Actions, SideBySide, Stack } from './stack.tsx'

export const examples: Example[] = [
  {
    name: 'cards close together',
    node: (
      <Stack gap="s">
        <Card heading="My story" href="/story" />
        <Card heading="What matters to me" href="/matters" />
      </Stack>
    ),
  },
  {
    name: 'a row of acts',
    node: (
      <Actions>
        <Button>Save</Button>
        <Button kind="secondary">Save and share</Button>
        <Button kind="quiet" href="/today">
          Not now
        </Button>
      </Actions>
    ),
  },
  {
    name: 'wide apart',
    node: (
      <Stack gap="l">
        <p>Your pain is real.</p>
        <p>You are not asked to prove it here.</p>
      </Stack>
    ),
  },
  {
    name: 'side by side',
    node: (
      <SideBySide>
        <Card heading="Saved on the phone">
          <p>Heat pack, then the radio.</p>
        </Card>
        <Card heading="Saved on the tablet">
          <p>Lie down first. Ring Ada.</p>
        </Card>
      </SideBySide>
    ),
  },
]
