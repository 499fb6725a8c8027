import type { Page } from 'playwright-core'
import { matrix } from '../../ratchets/access/matrix.ts'
import { press } from '../steps/walk.ts'
import { linkIn, type Mailbox } from '../support/mailbox.ts'
import { besideAddresses } from './beside.ts'
import { dayAddresses, suggestionAddresses } from './day.ts'
import { importAddresses } from './imports.ts'
import { linksOf, pathOf } from './links.ts'
import { measureAddresses, ownWordsAddresses } from './measures.ts'
import { paperAddresses } from './paper.ts'
import { patternAddresses } from './patterns.ts'
import { type Pages, type Role, startSignUp } from './roles.ts'
import { teamAddresses } from './team-work.ts'
import { visitAddresses } from './visits.ts'

export const label = 'Invited on paper'

/** What a browser shows as no page. */
const notPages = [
  '/manifest.webmanifest',
  '/offline/mine.json',
  '/console/kept.json',
  '/library/offline.json',
  '/library/search-index.json',
  '/sitemap.xml',
  '/people/:id/visits/:visit/copies/:copy/text',
  '/robots.txt',
  '/patterns/:pattern/table.csv',
  '/print/:pack{[a-z0-9-]+\\.pdf}',
  // It keeps the code and leads on.
  '/supporting/with/:token',
]
const known = Object.keys(matrix).flatMap((route) => /^GET (.*)/.exec(route)?.[1] ?? [])
/** What other systems read is JSON, and no page. */
const forSystems = /^\/fhir\//
export const routes = known.filter((route) => !notPages.includes(route) && !forSystems.test(route))

/** The route that answers an address. */
export function routeOf(address: string): string | undefined {
  const { pathname } = new URL(address, 'http://concord')
  const fits = (route: string) => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`).test(pathname)
  return known.find((route) => route === pathname) ?? known.find(fits)
}

/** Where everybody can go: plain addresses, and those that a link, a mail or a form leads to. */
export async function addressesOf(pages: Pages, mailbox: Mailbox): Promise<Record<Role, string[]>> {
  const { person, professional, colleague, admin, reviewer } = pages
  const mailed = async (address: string) => pathOf(linkIn(await mailbox.open(address)))
  const [checkIn] = await linksOf(person, '/check-ins', /^\/check-in\/[\w-]+$/)
  const [made] = await linksOf(person, '/made', /^\/made\/[\w-]+$/)
  const [seen] = await linksOf(person, '/sharing', /^\/sharing\/seen/)
  const [storyLink] = await linksOf(person, '/story/picture', /^\/story\/picture\/links\/[\w-]+$/)
  const [somebody] = await linksOf(professional, '/caseload', /^\/people\/[\w-]+$/)
  const [joiner] = await linksOf(colleague, '/caseload', /^\/people\/[\w-]+\/joined$/)
  const [thread] = await linksOf(person, '/messages', /^\/messages\/[\da-f-]{36}$/)
  const [writing] = await linksOf(person, '/messages', /^\/messages\/new/)
  const [theirs] = await linksOf(professional, '/inbox?view=team', /^\/people\/[\w-]+\/messages\//)
  const withMessages = theirs?.replace(/\/[\w-]+$/, '')
  const entry = /^\/(?:people\/[\w-]+\/)?plan\/[\da-f-]{36}$/
  const [planned] = await linksOf(person, '/plan', entry)
  const theirPlan = theirs?.replace(/\/messages\/.*/, '/plan')
  const [proposed] = await linksOf(professional, `${theirPlan}/rest`, entry)
  const [cover] = await linksOf(admin, '/service/messages', /^\/service\/messages\/cover\//)
  const imported = await importAddresses(person)
  const visits = await visitAddresses(person, professional)
  const paper = await paperAddresses(person, professional)
  const beside = await besideAddresses(pages, made ?? '')
  const rounds = await teamAddresses(professional, theirs?.split('/')[2] ?? '')
  const day = await dayAddresses(professional)
  const patterns = await patternAddresses(professional)
  const measured = await measureAddresses(person)
  const ownWords = await ownWordsAddresses(admin)
  const suggested = await suggestionAddresses(person, theirs?.split('/')[2] ?? '')
  const invitation = await invite(professional)
  await enterCode(pages.anonymous, invitation.code)
  await startSignUp(pages.anonymous, 'nobody.yet@example.org')
  await send(pages.anonymous, '/recover', { email: 'sofia@demo.example' })
  await send(admin, '/service/staff/new', { name: 'Nia Cole', email: 'nia@example.org' })
  await send(reviewer, '/account/email', { email: 'reviewer@example.org' })
  await reviewer.goto('/account/two-step')
  await reviewer.locator('input[name=password]').fill('concord-demo')
  await reviewer.locator('main button[value=start]').click()
  const [team] = await linksOf(admin, '/service/teams', /^\/service\/teams\/[\w-]+$/)
  const [card] = await linksOf(person, '/help-now', /^\/help-now\/[\w-]+$/)
  return {
    anonymous: some([
      ...['/library', '/library/search', '/library/flare-ups', '/library/flare-ups/flare-not-your-fault'],
      ...['/library/flare-ups/flare-plan?length=full', '/tell-us/flare-plan', '/tell-us/flare-plan/sent'],
      ...['/bad-day', '/flare', '/print/starter-pack'],
      ...['/', '/help-now', card, '/privacy', '/about', '/accessibility', '/display?back=/about', '/pause'],
      ...[
        '/offline/kept',
        '/offline/leaving',
        '/check-in/offline',
        '/offline/open',
        '/offline/device',
        '/offline/flare',
        '/offline/bad-day',
        '/offline/made',
        '/offline/measures',
        '/offline/measures/peg',
        '/join',
        '/join/who',
        '/sign-in',
      ],
      ...['/sign-in/code', '/sign-up', '/sign-up/code', '/recover', '/recover/sent', '/recover/done'],
      await mailed('sofia@demo.example'),
      await mailed('nia@example.org'),
      await mailed('reviewer@example.org'),
      ...beside.anonymous,
    ]),
    newcomer: ['/sign-up/you', '/account'],
    person: some([
      ...[
        '/welcome/1',
        '/welcome/2',
        '/welcome/3',
        '/today',
        '/programme',
        '/check-in',
        '/check-ins',
        checkIn,
      ],
      ...[
        `${checkIn}/correct`,
        '/story',
        '/story/know-me',
        '/story/what-matters',
        '/story/picture',
        '/story/picture/sleep',
        '/story/picture/links',
        storyLink,
        '/story/body',
        '/story/body/kinds',
        '/story/body/earlier',
        '/story/print',
        '/team',
        '/sharing',
        '/sharing/new',
        seen,
      ],
      ...['/exercises/flare-plan?length=full', '/exercises/two-minute-breath?length=full', '/made', made],
      ...['/messages', writing, thread, '/messages/settings'],
      ...visits.person,
      ...suggested.person,
      ...patterns.person,
      ...measured.person,
      ...[...imported, '/tokens', '/tokens/new'],
      ...paper.person,
      ...[...beside.person, '/explanation'],
      ...['/toolbox', '/toolbox/two-minute-breath/how', '/bad-day', '/bad-day/set-up', '/flare'],
      ...[`${made}/print`, `${made}/earlier`, `${made}/both`],
      ...['/my-data', '/my-data/erase'],
      ...['/plan', '/plan/print', '/plan/rest', '/plan/new?kind=goal', planned, `${planned}/change`],
      ...[await previewOf(person), '/access-log', '/account', '/account/devices', '/account/passkeys'],
      ...['/account/password', '/account/email', '/account/email/sent', '/confirm-it-is-you', '/reminders'],
    ]),
    professional: some([
      ...[
        '/caseload',
        '/caseload?view=team&reason=newly-shared',
        '/caseload?view=removed',
        somebody?.replace('/people/', '/caseload/'),
        somebody,
        `${somebody}/print`,
        `${somebody}/story`,
        `${somebody}/story/print`,
        '/invitations',
        '/invitations/new',
      ],
      ...['/inbox', '/inbox?view=team', '/inbox/away', withMessages, `${withMessages}/new`, theirs],
      ...['/console', '/console/over-time', '/console/key', '/console/who-can-read', '/console/support'],
      ...['/console/team-desk', '/console/team-desk?paper=a3'],
      ...visits.professional,
      ...[...day, ...suggested.professional, ...patterns.professional],
      ...paper.professional,
      ...[...beside.professional, ...rounds],
      ...[invitation.path, '/account', '/rooms', '/account/two-step'],
      ...['/reflection', '/reflection/juxtaposed-models'],
      ...[theirPlan, `${theirPlan}/print`, `${theirPlan}/rest`, `${theirPlan}/new?kind=step`],
      ...[proposed, `${proposed}/change`],
    ]),
    supporter: beside.supporter,
    colleague: some(['/caseload', joiner]),
    coordinator: paper.coordinator,
    lead: ['/service', '/account', '/privacy/new'],
    admin: some([
      '/service',
      '/service/settings',
      '/service/staff',
      '/service/staff/new',
      '/service/teams',
      ...[team, team && `${team}/end`],
      '/service/library',
      '/service/library/flare-ups',
      '/service/reports',
      ...beside.admin,
      ...['/service/messages', '/service/messages/hours', '/service/messages/holidays', cover],
      '/service/messages/away',
      '/service/measures',
      ...['/service/measures/phq-9', '/service/measures/phq-9/who'],
      ...ownWords,
    ]),
    reviewer: some([
      ...['/evidence', '/evidence/studies', '/evidence/papers', '/evidence/works', '/account/two-step/code'],
      ...(await linksOf(reviewer, '/evidence', /^\/evidence\/findings\//)).slice(0, 2),
    ]),
  }
}

function some(addresses: (string | undefined)[]): string[] {
  return addresses.filter((address) => address !== undefined)
}

/** Fills a form's text fields, sends it and waits for what comes. */
async function send(page: Page, at: string, texts: Record<string, string>): Promise<void> {
  await page.goto(at)
  for (const [name, text] of Object.entries(texts)) await page.locator(`main input[name=${name}]`).fill(text)
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.locator('main form button:not([type=button])').last().click(),
  ])
  await page.waitForLoadState()
}

async function invite(page: Page): Promise<{ code: string; path: string }> {
  await page.goto('/invitations/new')
  await page.getByLabel('A note for you').fill(label)
  await press(page, 'Make the code')
  await page.waitForURL((url) => url.pathname !== '/invitations/new')
  return { code: (await page.locator('.print-code').innerText()).trim(), path: pathOf(page.url()) }
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.goto('/join')
  await page.getByLabel('Your code').fill(code)
  await press(page, 'Carry on')
  await page.waitForURL('**/join/who')
}

async function previewOf(page: Page): Promise<string> {
  await page.goto('/sharing/new')
  await page.locator('input[name=with]').first().check()
  for (const section of await page.locator('input[name=section]').all()) await section.check()
  await page.locator('input[name=earlier][value=yes]').check()
  await page.locator('input[name=length][value="12-weeks"]').check()
  await press(page, 'Show me what they will see')
  await page.waitForURL('**/sharing/preview**')
  return pathOf(page.url())
}
