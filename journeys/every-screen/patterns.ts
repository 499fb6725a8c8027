import type { Page } from 'playwright-core'
import { linksOf } from './links.ts'

/** A person's patterns, and those of somebody who shows some to a professional. */
export async function patternAddresses(professional: Page) {
  const people = await linksOf(professional, '/caseload', /^\/people\/[\w-]+$/)
  let theirs: string | undefined
  for (const person of people)
    theirs ??= (await linksOf(professional, person, /^\/people\/[\w-]+\/patterns$/))[0]
  return {
    person: [
      ...['/patterns', '/patterns/peg', '/patterns/goal-attainment', '/patterns/nrs-average'],
      ...['/patterns/peg/print', '/patterns/peg/notes', '/patterns/peg/show', '/patterns/peg/show?reach=all'],
    ],
    professional: theirs ? [theirs, `${theirs}/print`] : [],
  }
}
