import { useText } from '../language/text.tsx'
import { Button } from '../ui/button/button.tsx'
import { TextField } from '../ui/text-field/text-field.tsx'

type Props = {
  action: string
  label: string
  hint: string
  typed: string | undefined
  error: string | undefined
  /** What its button says, where that is not "carry on". */
  submit?: string
}

/** Where a code is typed that somebody was given on paper or by phone. Its field is `#code`. */
export function CodeForm({ action, label, hint, typed, error, submit }: Props) {
  const t = useText()
  return (
    <form method="post" action={action} novalidate>
      <TextField
        name="code"
        label={label}
        hint={hint}
        value={typed}
        error={error}
        autocomplete="off"
        spellcheck={false}
        width="medium"
      />
      <Button type="submit">{submit ?? t('common.carryOn')}</Button>
    </form>
  )
}
