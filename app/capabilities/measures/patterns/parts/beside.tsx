import type { ComponentChildren } from 'preact'
import { useText } from '../../../../language/text.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { SideBySide } from '../../../../ui/stack/stack.tsx'

type Props = {
  picture: ComponentChildren
  table: ComponentChildren
  /** Where many stand under each other the table is a tap away. */
  folded: boolean | undefined
  children: ComponentChildren
}

/** A picture with what its marks mean, and the same as a table beside it. */
export function Beside({ picture, table, folded, children }: Props) {
  const t = useText()
  const said = <ul class="hint">{children}</ul>
  if (folded)
    return (
      <>
        <SideBySide>
          <div>{picture}</div>
          <div>{said}</div>
        </SideBySide>
        <Details summary={t('patterns.table')}>{table}</Details>
      </>
    )
  return (
    <SideBySide>
      <div>
        {picture}
        {said}
      </div>
      <div>{table}</div>
    </SideBySide>
  )
}
