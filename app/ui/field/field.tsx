import type { ComponentChildren } from 'preact'

/** The ids a field's hint and error carry, and what the field says describes it. */
export const describe = (id: string, parts: { hint?: unknown; error?: unknown; extra?: string }) => {
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [parts.hint && hintId, parts.error && errorId, parts.extra].filter(Boolean).join(' ')
  return { hintId, errorId, describedBy: described || undefined, invalid: parts.error ? true : undefined }
}

export const Hint = ({ id, children }: { id?: string; children?: ComponentChildren }) =>
  children ? (
    <p class="hint" id={id}>
      {children}
    </p>
  ) : null

export const FieldError = ({ id, children }: { id?: string; children?: ComponentChildren }) =>
  children ? (
    <p class="field-error" id={id}>
      {children}
    </p>
  ) : null

export const Optional = ({ children }: { children?: ComponentChildren }) =>
  children ? <span class="optional"> {children}</span> : null

export const fieldClass = (error: unknown, more = '') =>
  ['field', error ? 'field-invalid' : '', more].filter(Boolean).join(' ')
