import type { Length } from '../../contract.ts'

export type FormParts = {
  formKey: string
  person: string
  worksheet: string
  /** The versions on the page: what is written takes their place. */
  after: string[]
  length?: Length
  step?: number
}

/** What the form of an exercise carries beside its answers. */
export function HiddenParts({ formKey, person, worksheet, after, length, step = 0 }: FormParts) {
  return (
    <>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="worksheet" value={worksheet} />
      {after.map((id) => (
        <input type="hidden" name="after" value={id} key={id} />
      ))}
      <input type="hidden" name="length" value={length ?? ''} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="device-at" value="" />
    </>
  )
}
