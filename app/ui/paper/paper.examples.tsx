import type { Example } from '../example.ts'
import { PaperGrid, PaperLines, PaperNote, PaperTicks } from './paper.tsx'

export const examples: Example[] = [
  {
    name: 'a sheet to write on',
    node: (
      <div class="paper-sheet">
        <PaperNote title="Is something new or different?">Open Help now, or call 111.</PaperNote>
        <PaperLines label="What I do first" hint="One small thing is enough." lines={3} />
        <PaperTicks label="What helps me" options={['Something warm', 'Music', 'A call to somebody']} />
        <PaperGrid label="My week" head={['Morning', 'Afternoon', 'Evening']} rows={['Monday', 'Tuesday']} />
      </div>
    ),
  },
]
