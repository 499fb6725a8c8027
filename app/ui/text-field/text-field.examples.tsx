import type { Example } from '../example.ts'
import { TextField } from './text-field.tsx'

export const examples: Example[] = [
  {
    name: 'with a hint',
    node: (
      <TextField
        name="known-as"
        label="What should we call you?"
        hint="A first name or nickname is fine. You can change it later."
        autocomplete="nickname"
        width="medium"
      />
    ),
  },
  {
    name: 'with an error, keeping what was typed',
    node: (
      <TextField
        name="email"
        label="Your email"
        type="email"
        value="sam.rivers at post"
        error="Write your email like name@example.com"
        autocomplete="email"
        spellcheck={false}
        required
      />
    ),
  },
  {
    name: 'one you may leave',
    node: (
      <TextField
        name="phone"
        label="Phone"
        optionalLabel="(you can leave this empty)"
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        width="medium"
      />
    ),
  },
  {
    name: 'short, for a code',
    node: (
      <TextField
        name="code"
        id="invitation-code"
        label="Your code"
        hint="It is on your letter. Capitals and spaces do not matter."
        width="short"
        autocomplete="one-time-code"
        spellcheck={false}
        maxLength={16}
      />
    ),
  },
  {
    name: 'with a note under the box',
    node: (
      <TextField
        name="kind-words"
        label="Kind words to me"
        note="Only you can read this. Nobody is watching this live."
      />
    ),
  },
]
