/** Rounded to so many decimals, a half upwards: 6.25 is 6.3 and −6.25 is −6.2. */
export function halfUp(value: number, places: number): number {
  const unit = 10 ** places
  return Math.floor(value * unit + 0.5) / unit
}
