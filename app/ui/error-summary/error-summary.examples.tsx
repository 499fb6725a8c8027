import type { Example } from '../example.ts'
import { Stack } from '../stack/stack.tsx'
import { TextField } from '../text-field/text-field.tsx'
import { ErrorSummary } from './error-summary.tsx'

export const examples: Example[] = [
  {
    name: 'leading to its fields',
    node: (
      <Stack>
        <ErrorSummary
          title="Two things to look at"
          errors={[
            { href: '#name', text: 'Write the name you would like us to use' },
            { href: '#sign-in-email', text: 'Write your email like name@example.com' },
          ]}
        />
        <TextField name="name" label="Name" error="Write the name you would like us to use" />
        <TextField
          name="email"
          id="sign-in-email"
          label="Email"
          value="sam"
          error="Write your email like name@example.com"
        />
      </Stack>
    ),
  },
]
