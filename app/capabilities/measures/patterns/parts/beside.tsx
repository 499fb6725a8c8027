import type { ComponentChildren } from 'preact'
import { SideBySide } from '../../../../ui/stack/stack.tsx'

type Props = { picture: ComponentChildren; table: ComponentChildren; children: ComponentChildren }

/** A picture with what its marks mean under it, and the same as a table beside it. */
export function Beside({ picture, table, children }: Props) {
  return (
    <SideBySide>
      <div>
        {picture}
        <ul class="hint">{children}</ul>
      </div>
      <div>{table}</div>
    </SideBySide>
  )
}
