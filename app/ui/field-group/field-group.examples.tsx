import type { Example } from '../example.ts'
import { TextField } from '../text-field/text-field.tsx'
import { FieldGroup } from './field-group.tsx'

export const examples: Example[] = [
  {
    name: 'one address',
    node: (
      <FieldGroup legend="Where shall we send your letter?">
        <TextField name="line" label="Street" autocomplete="address-line1" />
        <TextField name="town" label="Town" autocomplete="address-level2" width="medium" />
        <TextField name="postcode" label="Postcode" autocomplete="postal-code" width="short" />
      </FieldGroup>
    ),
  },
]
