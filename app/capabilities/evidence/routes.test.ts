import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { AppEnv } from '../../platform/http/context.ts'
import type { Platform } from '../../platform/platform.ts'
import { failurePages } from '../../workspaces/public/failures.tsx'
import { works } from './content.reads.server.ts'
import { evidence } from './routes.tsx'

const platform = {
  origin: 'https://concord.example',
  asset: () => undefined,
  demonstration: false,
} as unknown as Platform

/** What somebody without an account gets. */
async function visit(path: string) {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('platform', platform)
    c.set('nonce', 'n')
    await next()
  })
  app.route('/', evidence(platform))
  failurePages(app)
  const answer = await app.request(path)
  const page = await answer.text()
  const words = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  return { status: answer.status, page, words }
}

test('anybody reads the six findings with their confidence, and where the figures do not agree', async () => {
  const { status, words } = await visit('/evidence')
  expect(status).toBe(200)
  expect(words.match(/Confidence: Moderate/g)).toHaveLength(5)
  expect(words.match(/Confidence: High/g)).toHaveLength(1)
  for (const figure of ['add up to 80', 'has 77 studies', 'over 1551', '1549', 'add up to 413', '371 in all'])
    expect(words).toContain(figure)
})

test('a finding whose printed list cannot be used says so, and leads to no studies', async () => {
  const { words, page } = await visit('/evidence/findings/juxtaposed-models')
  expect(words).toContain(
    'the same list of studies here as for “Navigating the geography between patient and clinician”',
  )
  expect(page).not.toContain('/evidence/studies?finding=juxtaposed-models')
  expect((await visit('/evidence/findings/craft')).page).toContain('/evidence/studies?finding=craft')
})

test('the studies are narrowed by what the address says, and a year that is none is told beside its box', async () => {
  expect((await visit('/evidence/studies?country=Sweden')).words).toContain('10 of 77 studies')
  expect((await visit('/evidence/studies?group=nurses&finding=nonsense')).words).toContain('2 of 77 studies')
  const soon = await visit('/evidence/studies?from=soon&to=2001')
  expect(soon.words).toContain('Write a year with four digits')
  expect(soon.page).toContain('value="soon"')
})

test('each work and each paper has an address of its own', async () => {
  const { page } = await visit('/evidence/works')
  for (const { id } of works) expect(page).toContain(`id="${id}"`)
  const papers = await visit('/evidence/papers')
  for (const id of ['varsi2021', 'partnership2016', 'services-lived-experience', 'toye2017'])
    expect(papers.page).toContain(`id="${id}"`)
  expect(papers.words).toContain('We do not hold')
})

test('search engines are told what each page is about, and its one address', async () => {
  const { page } = await visit('/evidence/findings/craft')
  expect(page).toMatch(/<title>The craft of pain management · /)
  expect(page).toMatch(/<meta name="description" content="The craft of pain management: one of six/)
  expect(page).toContain('<link rel="canonical" href="https://concord.example/evidence/findings/craft"')
})

test('what is not there is not there', async () => {
  expect((await visit('/evidence/findings/none')).status).toBe(404)
})
