import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SmallService, smallService } from '../../../seeds/testing.ts'
import { review } from '../evidence/content.reads.server.ts'
import { findingIds } from '../evidence/contract.ts'
import { readings } from './content.reads.server.ts'
import { channelIds, findingOf, findingOfTheDesk, readingHref } from './contract.ts'

let concord: SmallService
beforeAll(async () => {
  concord = await smallService()
})
afterAll(() => concord.close())

const words = async (address: string) =>
  (await (await concord.amira.get(address)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('each finding has its page, and is read about at a channel of the console or at the whole desk', () => {
  expect(readings.map(({ id }) => id)).toEqual([...findingIds])
  const linked = [...channelIds.map((channel) => findingOf[channel]), findingOfTheDesk]
  expect(new Set(linked)).toEqual(new Set(findingIds))
})

describe('a professional', () => {
  test('finds all six, with what they are not', async () => {
    const page = await (await concord.amira.get('/reflection')).text()
    for (const { id, title } of readings) {
      expect(page).toContain(`href="${readingHref(id)}"`)
      expect(page).toContain(title)
    }
    expect(page).toContain('the paper’s own drawing is not held here')
  })

  test.each(review.findings)(
    'reads how sure the review is of “$heading”, from its table',
    async (finding) => {
      const page = await words(readingHref(finding.id))
      expect(page).toContain(`as the review rates it ${finding.confidenceStated}`)
      expect(page).toContain(`${finding.studiesStated} of ${review.studies.length}`)
      expect(page).toContain(`${finding.relevance.direct} direct`)
      expect(page).toContain('Not yet checked by a clinician.')
      expect(page).toContain('What you could try this week')
    },
  )

  test('is told where a list cannot be used, and where all agrees', async () => {
    const models = await words('/reflection/juxtaposed-models')
    expect(models).toContain('The paper prints the same list of studies here as for')
    expect(await words('/reflection/personal-costs')).toContain(
      'The list, the counts and the text of this finding agree',
    )
  })

  test('opens nothing that is not there, and leaves no trace by reading', async () => {
    expect((await concord.amira.get('/reflection/nothing')).status).toBe(404)
    const events = await concord.count('audit_event')
    await concord.amira.get('/reflection/craft')
    expect(await concord.count('audit_event')).toBe(events)
  })
})

test('nobody else finds a room here', async () => {
  for (const address of ['/reflection', '/reflection/craft']) {
    expect((await concord.rosa.get(address)).status).toBe(404)
    expect((await concord.stranger().get(address)).headers.get('location')).toContain('/sign-in')
  }
})
