import type { Example } from '../example.ts'
import { FileField } from './file-field.tsx'

export const examples: Example[] = [
  {
    name: 'with a hint',
    node: <FileField name="calendar" label="The calendar file" hint="It ends in .ics." accept=".ics" />,
  },
  {
    name: 'with an error',
    node: <FileField name="other" label="The file" error="This is not a calendar file. Choose another." />,
  },
]
