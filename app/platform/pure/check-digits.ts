/** Whether a LOINC code's last digit fits the others, by the mod-10 rule of LOINC. */
export function isLoinc(code: string): boolean {
  if (!/^\d{1,7}-\d$/.test(code)) return false
  const digits = [...code.replace('-', '')].map(Number).toReversed()
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? digit : doubled(digit)), 0)
  return sum % 10 === 0
}

const doubled = (digit: number) => (digit < 5 ? digit * 2 : digit * 2 - 9)

// The next row is the one before, permuted; ten rows begin anew.
const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
const permute = (digit: number, times: number): number =>
  times === 0 ? digit : permute(permutation[digit] ?? 0, times - 1)

/** The product in the dihedral group of ten, on which Verhoeff's check digit rests. */
function times(one: number, other: number): number {
  if (one < 5) return other < 5 ? (one + other) % 5 : ((one + other) % 5) + 5
  return other < 5 ? ((one - other + 5) % 5) + 5 : (one - other + 5) % 5
}

/** Whether a SNOMED CT identifier has 6 to 18 digits of which the last fits the others, by Verhoeff's rule. */
export function isSctid(code: string): boolean {
  if (!/^[1-9]\d{5,17}$/.test(code)) return false
  const digits = [...code].map(Number).toReversed()
  return digits.reduce((check, digit, at) => times(check, permute(digit, at % 8)), 0) === 0
}
