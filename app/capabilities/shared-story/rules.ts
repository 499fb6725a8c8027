import type { Problem, Typed } from '../../platform/pure/form.ts'
import { isId } from '../../platform/pure/ids.ts'
import { type About, type Area, areas } from './contract.ts'

/** The section under which an entry is shared. What the person has tried can be shared without the rest. */
export function sectionOf(about: About): 'story' | 'what-i-have-tried' | 'goals-and-plan' {
  if (about === 'what-matters') return 'goals-and-plan'
  return about === 'have-tried' ? 'what-i-have-tried' : 'story'
}

/** Where the person writes about it; its own place on the page above is `#` and the same name. */
export function addressOf(about: About): string {
  const area = areaOf(about)
  return area ? `/story/picture/${area}` : `/story/${about}`
}

/** The page that an entry stands on. */
export function pageOf(about: About): string {
  return areaOf(about) ? `/story/picture#${about}` : `/story#${about}`
}

/** The area that an entry is about; undefined for a prompt. */
export function areaOf(about: About): Area | undefined {
  return areas.find((area) => about === `picture-${area}`)
}

/**
 * What a form that was refused is written after when it is sent again: what it was written after before, so that nobody
 * replaces what they have not seen; and what stands now, once that was shown beside it.
 */
export function afterOf(
  typed: Typed,
  problems: readonly Problem[],
  standing: { id: string } | undefined,
): string {
  const before = typed.after
  const kept = typeof before === 'string' && (before === '' || isId(before))
  const shown = problems.some(({ code }) => code === 'changed-elsewhere')
  return problems.length > 0 && kept && !shown ? before : (standing?.id ?? '')
}

/** The sections that a professional reads on the page of a story; none: the page is not there for them. */
export function sectionsHere(held: readonly string[]): string[] {
  const here = ['story', 'what-i-have-tried'].filter((section) => held.includes(section))
  return here.length > 0 && held.includes('goals-and-plan') ? [...here, 'goals-and-plan'] : here
}
