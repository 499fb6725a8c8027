import { Button } from '../../../ui/button/button.tsx'

type Props = { id: string; label: string; hint?: string; button: string; plain?: boolean }

const box = (id: string, hint: string | undefined) =>
  ({
    class: 'input',
    id,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    'aria-describedby': `${hint ? `${id}-hint ` : ''}${id}-problem`,
  }) as const

/** A box whose words never leave the page. It has no name: no form could send it. */
export const SealingField = ({ id, label, hint, button, plain = false }: Props) => (
  <div>
    <div class="field stack stack-s">
      <label class="label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p class="field-error" id={`${id}-problem`} role="alert" data-key-problem hidden />
      {plain ? <input type="text" {...box(id, hint)} /> : <input type="password" {...box(id, hint)} />}
      <Button type="button" kind="secondary" id={`${id}-go`}>
        {button}
      </Button>
    </div>
  </div>
)
