import type { ComponentChildren } from 'preact'
import { Button } from '../../../ui/button/button.tsx'

type Props = {
  action: string
  formKey: string
  fields?: Record<string, string>
  kind?: 'primary' | 'secondary' | 'quiet'
  children: ComponentChildren
}

/** One button that does one thing. */
export function Act({ action, formKey, fields = {}, kind = 'secondary', children }: Props) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="key" value={formKey} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <Button type="submit" kind={kind}>
        {children}
      </Button>
    </form>
  )
}
