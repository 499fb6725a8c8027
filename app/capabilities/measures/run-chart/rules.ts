/** The middle of the values of a run chart; gaps are left out, and of nothing but gaps there is none. */
export function medianOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).toSorted((one, other) => one - other)
  const half = known.length / 2
  const [lower, upper] = [known[Math.ceil(half) - 1], known[Math.floor(half)]]
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2
}
