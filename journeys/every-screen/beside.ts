import type { Page } from 'playwright-core'
import { press } from '../steps/walk.ts'
import { linksOf, pathOf } from './links.ts'

type Screens = Record<'person' | 'professional' | 'supporter' | 'anonymous' | 'admin', string[]>

/** The screens of sharing one thing, of asking about the log, of family and friends, and of the card, on every side. */
export async function besideAddresses(
  { person, professional, supporter, anonymous, admin }: Record<keyof Screens, Page>,
  made: string,
): Promise<Screens> {
  const share = `${made}/share`
  await person.goto(`/sharing/new?item=${made.split('/').at(-1)}`)
  await person.getByLabel('Amira Patel').check()
  await person.locator('input[name=length][value="4-weeks"]').check()
  await press(person, 'Show me what they will see')
  await person.waitForURL(`**${share}**`)
  const preview = pathOf(person.url())
  await person.locator('main form[method=post] button').click()
  await person.waitForURL('**/sharing')
  const [sam] = await linksOf(professional, '/caseload', /^\/people\/[\w-]+$/, 'Sam Okafor')
  const things = await linksOf(professional, sam ?? '', /^\/people\/[\w-]+\/made\/[\w-]+$/)

  const joined = await askIn(person, 'Rosie')
  await supporter.goto(joined.link)
  if (await supporter.locator('input[name=name]').count())
    await supporter.locator('input[name=name]').fill('Rosie Okafor')
  await supporter.locator('main form[action="/supporting/join/you"] button').click()
  await supporter.waitForURL('**/supporting')
  await person.goto(joined.path)
  await person.locator('input[name=answer][value=yes]').check()
  await person.locator('form[action$="/answer"] button').click()
  await person.waitForURL(`**${joined.path}`)
  const waiting = await askIn(person, 'Ada')
  await anonymous.goto(waiting.link)
  const supported = await linksOf(supporter, '/supporting', /^\/supporting\/[\da-f-]{36}$/)

  await person.goto('/emergency-card/new')
  await person.locator('textarea[name=words]').fill('Please speak slowly and give me time.')
  await person.locator('input[name=length][value="7-days"]').check()
  await person.locator('form[action="/emergency-card"] button').click()
  await person.waitForURL(/\/emergency-card\/[\da-f-]{36}$/)
  const card = pathOf(person.url())
  const link = await person.locator('main a.long-link').getAttribute('href')
  const [line, another] = await linksOf(person, '/access-log', /^\/access-log\/ask\?line=\d+$/)
  await person.goto(line ?? '')
  await person.locator('textarea[name=words]').fill('What was this for?')
  await person.locator('main form[action^="/access-log/ask"] button').click()
  await person.locator('main form').waitFor({ state: 'detached' })
  const asked = await linksOf(admin, '/service/questions', /^\/service\/questions\/[\da-f-]{36}$/)
  return {
    person: [
      ...[...(another ? [another] : []), '/discreet'],
      ...(await linksOf(person, '/sharing', /^\/sharing\/seen\?/)).slice(0, 1),
      ...[preview, ...(await linksOf(person, '/sharing', /^\/sharing\/[\da-f-]{36}$/)).slice(0, 1)],
      ...['/supporters', '/supporters/new', '/supporters/new?read=yes', waiting.preview],
      ...[joined.path, waiting.path, '/emergency-card', '/emergency-card/new', card, `${card}/print`],
    ],
    professional: things.slice(0, 1),
    admin: ['/service/questions', ...asked.slice(0, 1)],
    supporter: ['/supporting', ...supported],
    anonymous: ['/supporting/join', '/supporting/join/you', '/card', pathOf(link ?? '')],
  }
}

/** Asks somebody in who reads the story. Answers with the address of the preview, of the invitation, and its link. */
async function askIn(person: Page, label: string): Promise<{ preview: string; path: string; link: string }> {
  await person.goto('/supporters/new?read=yes')
  await person.locator('input[name=label]').fill(label)
  for (const choice of [
    '[name=section][value=story]',
    '[name=earlier][value=yes]',
    '[name=length][value="4-weeks"]',
  ])
    await person.locator(`input${choice}`).check()
  await press(person, 'Show me what they will see')
  await person.waitForURL('**/supporters/preview**')
  const preview = pathOf(person.url())
  await person.locator('main form[action="/supporters"] button').click()
  await person.waitForURL(/\/supporters\/[\da-f-]{36}$/)
  return { preview, path: pathOf(person.url()), link: await person.locator('.long-link').innerText() }
}
