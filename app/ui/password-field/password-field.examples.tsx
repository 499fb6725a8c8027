import type { Example } from '../example.ts'
import { PasswordField } from './password-field.tsx'

export const examples: Example[] = [
  {
    name: 'a new one',
    node: (
      <PasswordField
        name="new-password"
        label="Choose a password"
        hint="Three words that you can picture work well."
        autocomplete="new-password"
        showLabel="Show password"
        hideLabel="Hide password"
      />
    ),
  },
  {
    name: 'with an error',
    node: (
      <PasswordField
        name="password"
        label="Password"
        error="Check your email and password, then try again"
        autocomplete="current-password"
      />
    ),
  },
]
