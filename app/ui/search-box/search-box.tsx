import { Button } from '../button/button.tsx'
import { Hint } from '../field/field.tsx'

export type SearchBoxProps = {
  action: string
  name: string
  label: string
  hint?: string
  value?: string
  button: string
}

/** One field and its button, side by side where there is room. What is typed goes into no address. */
export const SearchBox = ({ action, name, label, hint, value, button }: SearchBoxProps) => {
  const hintId = hint === undefined ? undefined : `${name}-hint`
  return (
    <search>
      <form class="search-box no-print" action={action} method="post">
        <label class="label" for={name}>
          {label}
        </label>
        <Hint id={`${name}-hint`}>{hint}</Hint>
        <div class="search-box-row">
          <input
            class="input"
            id={name}
            name={name}
            type="search"
            defaultValue={value}
            autocomplete="off"
            aria-describedby={hintId}
          />
          <Button kind="secondary">{button}</Button>
        </div>
      </form>
    </search>
  )
}
