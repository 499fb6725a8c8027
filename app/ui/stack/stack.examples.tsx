import { Button } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import type { Example } from '../example.ts'
import { Actions, Stack } from './stack.tsx'

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
]
