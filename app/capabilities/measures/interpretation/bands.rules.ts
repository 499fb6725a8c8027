import type { Bands } from './contract.ts'

/** The band a score lies in; no score lies in none. The score is the one shown: a prorated one is rounded first. */
export function bandOf(bands: Bands, shown: number | undefined): string | undefined {
  if (shown === undefined) return undefined
  return bands.findLast(([from]) => from <= shown)?.[1]
}
