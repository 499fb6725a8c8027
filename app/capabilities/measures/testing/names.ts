/** The names of the vectors: snake case, with null for what there is not. */
export function snake(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=\d{4})/g, '_').toLowerCase(),
      fact ?? null,
    ]),
  )
}
