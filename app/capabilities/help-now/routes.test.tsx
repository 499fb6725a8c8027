import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { safety } from '../../language/en/safety.ts'
import type { AppEnv } from '../../platform/http/context.ts'
import type { Platform } from '../../platform/platform.ts'
import { helpPack } from './content.server.ts'
import { helpNow } from './routes.tsx'

const someone = 'a-session-of-someone'

function visit(path: string, sessionHash?: string) {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    c.set('platform', { asset: () => undefined, demonstration: false } as unknown as Platform)
    c.set('nonce', 'n')
    c.set('sessionHash', sessionHash)
    await next()
  })
  app.onError((_, c) => c.text('not found', 404))
  app.route('/', helpNow())
  return app.request(path)
}

const words = async (path: string) =>
  (await (await visit(path)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('help now', () => {
  it('opens for someone who is not signed in and has no JavaScript', async () => {
    const page = await words('/help-now')
    for (const expected of ['Call 999', '116 123', '85258', 'option 2', 'I feel unsafe'])
      expect(page).toContain(expected)
  })

  it('is one page for everyone, which a device may keep', async () => {
    const [signedOut, signedIn] = [await visit('/help-now'), await visit('/help-now', someone)]
    expect(signedIn.headers.get('cache-control')).toBe('no-cache')
    expect(await signedIn.text()).toBe(await signedOut.text())
  })

  it('H01 says that opening it sends nothing and tells no one', async () => {
    for (const path of ['/help-now', '/help-now/i-feel-unsafe']) {
      const page = await words(path)
      expect(page).toContain('Nothing is sent when you open this page. No one is told.')
    }
    const page = await (await visit('/help-now/i-feel-unsafe')).text()
    expect(page.slice(page.indexOf('<main'))).not.toContain('<form')
  })

  it('H02 says on every card about the body that known pain never makes a new sign less important', async () => {
    for (const card of helpPack.cards.filter((each) => each.group !== 'unsafe'))
      expect(await words(`/help-now/${card.id}`)).toContain('never makes a new sign less important')
  })

  it('H02 H07 gives every card one action, its source and the day it was checked', async () => {
    for (const card of helpPack.cards) {
      const page = await (await visit(`/help-now/${card.id}`)).text()
      const actions = Object.values(safety.action).filter((action) =>
        page.includes(`>${action.replace('&', '&amp;')}<`),
      )
      expect(actions).toEqual([safety.action[card.action]])
      for (const id of card.sources)
        expect(page).toContain(helpPack.sources[id]?.url.replaceAll('&', '&amp;'))
      expect(page).toMatch(/Checked on Saturday,? 21 November 2026\./)
      expect(page).toContain('Not yet checked by a clinician.')
    }
  })

  it('answers 404 for a card that is not there', async () => {
    expect((await visit('/help-now/another')).status).toBe(404)
  })
})
