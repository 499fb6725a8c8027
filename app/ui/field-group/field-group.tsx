import type { ComponentChildren } from 'preact'

export type FieldGroupProps = { legend: string; children: ComponentChildren }

export const FieldGroup = ({ legend, children }: FieldGroupProps) => (
  <fieldset class="field-group">
    <legend class="legend">{legend}</legend>
    {children}
  </fieldset>
)
