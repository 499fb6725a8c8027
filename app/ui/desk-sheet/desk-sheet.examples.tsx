import type { Example } from '../example.ts'
import { DeskGroup, DeskLine, DeskSheet } from './desk-sheet.tsx'

export const examples: Example[] = [
  {
    name: 'a blank desk',
    node: (
      <DeskSheet title="A desk for the team" how="Mark each line." paper="a4" foot={<p>After a study.</p>}>
        <DeskGroup title="Tensions">
          <DeskLine name="Where I stood" ends={['At a distance', 'Close']} />
        </DeskGroup>
      </DeskSheet>
    ),
  },
]
