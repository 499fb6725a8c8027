import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Card } from './card.tsx'

export const examples: Example[] = [
  {
    name: 'a card that leads on',
    node: (
      <Card heading="This week’s check-in" href="/check-in" footer="Last time: Sunday 15 November">
        <p>How was life? It takes about 20 seconds, and you can skip it.</p>
      </Card>
    ),
  },
  {
    name: 'a card with its own act',
    node: (
      <Card heading="Shared with Maya Okafor" footer="Ends on 30 June 2027">
        <p>My story and what matters to me. Seen on 12 November.</p>
        <Button kind="secondary" href="/sharing/maya">
          Change or stop
        </Button>
      </Card>
    ),
  },
  {
    name: 'words only',
    node: (
      <Card>
        <p>Your plan is yours. Only you can change the words of a goal.</p>
      </Card>
    ),
  },
]
