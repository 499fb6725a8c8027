import type { ComponentChildren } from 'preact'
import { Button } from '../../../../ui/button/button.tsx'
import type { Worksheet } from '../contract.ts'

type Props = { worksheet: Worksheet; keep: string; formKey: string; children: ComponentChildren }

/** Puts one version in the place of those in force. */
export function KeepForm({ worksheet, keep, formKey, children }: Props) {
  return (
    <form method="post" action={`/made/${worksheet.id}/keep`}>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="keep" value={keep} />
      {worksheet.heads.map(({ id }) => (
        <input type="hidden" name="after" value={id} key={id} />
      ))}
      <Button kind="secondary">{children}</Button>
    </form>
  )
}
