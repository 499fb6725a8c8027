import type { Example } from '../example.ts'
import { HandLines, HandSheet, HandTicks } from './hand-sheet.tsx'

export const examples: Example[] = [
  {
    name: 'a sheet to hand in',
    node: (
      <HandSheet
        title="My week"
        level={2}
        code={{ label: 'Code', value: 'K7QM4 TWXHN' }}
        date="Date I filled this in"
        how="Write as much or as little as you like."
        foot={<p>Hand this in to someone at your service.</p>}
      >
        <HandTicks label="How was life this week?" options={['Very hard', 'Mixed', 'Good']} />
        <HandTicks label="Pain on most days" options={['0', '1', '2', '3']} ring />
        <HandLines label="One thing that went well" hint="It can be very small." lines={3} />
      </HandSheet>
    ),
  },
]
