import { type Length, lengths } from '../contract.ts'
import type { Place, wanted } from './contract.ts'

/** The numbered steps of a text, each without its number. */
export function stepsOf(markdown: string): string[] {
  return markdown
    .split(/^\d+[.)][ \t]+/m)
    .slice(1)
    .map((step) => step.trim())
    .filter(Boolean)
}

/** The step somebody is at after a press. Saving at the last step finishes: the next time begins with all of them. */
export function stepAfter(go: (typeof wanted)[number], step: number, count: number): number {
  const at = Math.min(step, count)
  switch (go) {
    case 'one-by-one':
      return Math.min(1, count)
    case 'next':
      return Math.min(at + 1, count)
    case 'before':
      return Math.max(at - 1, Math.min(1, count))
    case 'all-steps':
      return 0
    case 'save':
      return at === count ? 0 : at
  }
}

/** The length an exercise opens in: the one asked for, else the shortest on a bad day, else where somebody stopped. */
export function lengthShown(asked: string | undefined, place: Place | undefined, badDay: boolean): Length {
  const known = lengths.find((each) => each === asked)
  return known ?? (badDay ? 'bad-day' : (place?.length ?? 'two-minutes'))
}
