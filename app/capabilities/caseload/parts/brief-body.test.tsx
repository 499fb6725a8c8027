import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { safety } from '../../../language/en/safety.ts'
import { englishLanguage, TextProvider } from '../../../language/text.tsx'
import type { Brief } from '../contract.ts'
import { BriefBody } from './brief-body.tsx'

const day = (date: string) => new Date(`${date}T10:00:00Z`)
const nothingShared: Brief = {
  personId: '0199d7c0-0000-7000-8000-000000000001',
  name: 'Rosa Martin',
  shared: [],
  until: day('2027-01-31'),
  whatMatters: undefined,
  knowMe: undefined,
  tried: undefined,
  plan: undefined,
  visits: undefined,
  checkIns: [],
  measures: [],
  changed: {},
}
const week = (at: string, life: 1 | 5) => ({
  id: at,
  at: day(at),
  life,
  wentWell: undefined,
  note: undefined,
})

const words = (brief: Brief) =>
  renderToString(
    <TextProvider language={englishLanguage}>
      <BriefBody brief={brief} reviewedAt={undefined} />
    </TextProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

describe('H12 a brief', () => {
  it('always says that it is part of the picture, and what is not shared or not written', () => {
    const page = words(nothingShared)
    expect(page).toContain(safety.partOfPicture.title)
    expect(page).toContain('Not shared with you, or not written')
    for (const section of ['What they want their team to know', 'What matters to them', 'Check-ins'])
      expect(page).toContain(section)
    expect(page).toContain('It does not mean that things are fine.')
  })

  it('still says so when everything is shared', () => {
    const written = { words: 'I want to dance at my niece’s wedding.', writtenAt: day('2026-10-01') }
    const page = words({
      ...nothingShared,
      shared: ['story', 'goals-and-plan', 'check-ins'],
      whatMatters: written,
      knowMe: written,
      checkIns: [week('2026-11-01', 1), week('2026-11-08', 5), week('2026-11-15', 1)],
    })
    expect(page).toContain(safety.partOfPicture.title)
  })

  it('compares nothing under three check-ins', () => {
    const page = words({
      ...nothingShared,
      shared: ['check-ins'],
      checkIns: [week('2026-11-08', 5), week('2026-11-01', 1)],
    })
    expect(page).toContain('With fewer than three check-ins there is nothing to compare.')
    expect(page).not.toMatch(/better|worse|trend|improv/i)
  })
})
