import { Hono } from 'hono'
import { marked } from 'marked'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { AppEnv } from '../../platform/http/context.ts'
import type { Platform } from '../../platform/platform.ts'
import { Markdown } from '../../ui/markdown/markdown.tsx'
import type { Deployer } from './contract.ts'
import { notices } from './routes.tsx'

const riverside: Deployer = {
  controller: 'Riverside Pain Service',
  contact: 'privacy@riverside.example',
  retention: 'Eight years after you leave.',
}

async function words(path: string, deployer: Deployer | null) {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('platform', { asset: () => undefined, demonstration: false } as unknown as Platform)
    c.set('nonce', 'n')
    await next()
  })
  app.route(
    '/',
    notices(async () => deployer),
  )
  const answer = await app.request(path)
  expect(answer.status).toBe(200)
  return (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

describe('the privacy notice', () => {
  it('names its version, the controller, the contact and how long things are kept', async () => {
    const page = await words('/privacy', riverside)
    expect(page).toMatch(/Version 2, from Saturday,? 21 November 2026/)
    for (const named of Object.values(riverside)) expect(page).toContain(named)
  })

  it('says so where nobody has been named', async () => {
    expect(await words('/privacy', null)).toContain('no one can sign up')
  })

  it('H03 says that nobody watches live', async () => {
    expect(await words('/privacy', riverside)).toContain('Nobody reads what you write as you write it.')
  })
})

describe('the other notices', () => {
  it('promise small to moderate gains, never that pain goes away, and name their sources', async () => {
    const page = await words('/about', null)
    expect(page).toContain('small to moderate gains')
    expect(page).toContain('We do not promise that pain will go away.')
    expect(page).toContain('PMC9672957')
  })

  it('say what is not accessible enough yet', async () => {
    expect(await words('/accessibility', riverside)).toContain('not good enough yet')
  })
})

it('shows markup in a notice, and in what the deployer typed, as nothing or as text', () => {
  const tokens = marked.lexer(
    'Hello **you** & {contact} <b onclick="x()">bold</b>\n\n<script>alert(1)</script>',
  )
  const page = renderToString(<Markdown tokens={tokens} fill={{ contact: '<img src=x>' }} />)
  expect(page).toBe('<p>Hello <strong>you</strong> &amp; &lt;img src=x> bold</p>')
})
