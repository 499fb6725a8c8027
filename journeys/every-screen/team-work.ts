import type { Page } from 'playwright-core'
import { linksOf } from './links.ts'

/** What a team's explanation and its round stand on, for somebody whom the person shares their plan with. */
export async function teamAddresses(professional: Page, personId: string): Promise<string[]> {
  const [round] = await linksOf(
    professional,
    `/people/${personId}/explanation`,
    /^\/rounds\/[\da-f-]{36}\/[\da-f-]{36}$/,
  )
  const team = round?.split('/').slice(0, 3).join('/')
  return [`/people/${personId}/explanation`, '/rounds', ...(team && round ? [team, round] : [])]
}
