import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService } from '../../service-setup/testing.ts'
import { programme } from '../content.reads.server.ts'
import { itemHref, moduleHref, nameOf } from './rules.ts'

let service: Awaited<ReturnType<typeof startService>>
let admin: Awaited<ReturnType<typeof service.administrator>>
const [module, other] = programme
if (!module || !other) throw new Error('two modules are needed')
const [card] = module.cards
const [exercise] = module.exercises
if (!card || !exercise) throw new Error('a card and an exercise are needed')
const cardHref = itemHref(module, card)
const exerciseHref = itemHref(module, exercise)

const by = { name: 'Dr Ada Khan', profession: 'GP', registration: 'none' }
const signOff = (items: string[], who = admin) =>
  who.post(`/service/library/${module.slug}`, { ...by, items })
const withdraw = (items: string[]) => admin.post(`/service/library/${module.slug}/withdraw`, { items })
const statusOf = async (path: string) => (await service.visitor().get(path)).status
const words = async (path: string, who = service.visitor()) =>
  (await (await who.get(path)).text()).replace(/<[^>]+>/g, ' ')

beforeAll(async () => {
  service = await startService()
  admin = await service.administrator()
})
afterAll(() => service.close())

describe('what nobody has signed off', () => {
  test('is absent for everyone: its page, its module, its name, the search and the map of the site', async () => {
    const never = await service.visitor().get('/library/no-such-part/no-such-page')
    const unsigned = await service.visitor().get(cardHref)
    expect([unsigned.status, never.status]).toEqual([404, 404])
    expect(await statusOf(moduleHref(module))).toBe(404)
    for (const path of ['/library', '/sitemap.xml', '/library/search-index.json'])
      expect(await words(path)).not.toContain(module.title)
    const found = await (await service.visitor().post('/library/search', { q: 'pain' })).text()
    expect(found).not.toContain(module.title)
    expect(await words('/library')).toContain('Nothing here yet')
  })

  test('is there for the administrator who decides, and says that readers do not see it', async () => {
    expect(await words(cardHref, admin)).toContain('Readers cannot see this page')
    expect(await words('/library', admin)).toContain(module.title)
    expect(await words('/library')).not.toContain(module.title)
  })

  test('help now opens all the same', async () => {
    expect(await statusOf('/help-now')).toBe(200)
  })
})

describe('a sign-off', () => {
  test('shows one page and its module’s name, and nothing else of the module', async () => {
    const sent = await signOff([nameOf(card)])
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      `/service/library/${module.slug}?saved=yes`,
    ])
    expect(await statusOf(cardHref)).toBe(200)
    expect(await statusOf(exerciseHref)).toBe(404)
    const page = await words(moduleHref(module))
    expect(page).toContain(card.title)
    expect(page).not.toContain(exercise.title)
    expect(page).not.toContain('Not yet checked')
    expect(await words('/library')).not.toContain(other.title)
  })

  test('is not a clinical review: the page goes on saying that no clinician has checked it', async () => {
    const page = await words(cardHref)
    expect(page).toContain('Not yet checked by a clinician.')
    expect(page).toContain('The service that runs Concord here has read this page and chose to show it.')
    expect(page).not.toContain('Ada Khan')
    expect(await words(`/service/library/${module.slug}`, admin)).toContain('Dr Ada Khan, GP, none')
  })

  test('made twice is one, with one event that holds ids and no names', async () => {
    await signOff([nameOf(card)])
    const kept = await service.look(`select * from concord.content_sign_off where item = '${card.id}'`)
    expect(kept).toHaveLength(1)
    const events = await service.look(
      `select detail from concord.service_audit_event where kind = 'content-signed-off'`,
    )
    expect(events).toEqual([{ detail: { items: [nameOf(card)] } }])
  })

  test('of an older version shows nothing of the present one', async () => {
    await service.look(
      `insert into concord.content_sign_off select service_id, gen_random_uuid(), '${exercise.id}', 999, signed_by,
        now(), name, profession, registration from concord.content_sign_off limit 1`,
    )
    expect(await statusOf(exerciseHref)).toBe(404)
  })

  test('of a whole module opens all of it', async () => {
    expect((await signOff(['all'])).status).toBe(303)
    expect(await statusOf(exerciseHref)).toBe(200)
    expect(await words(moduleHref(module))).toContain('Not yet checked by a clinician.')
    expect(await words('/sitemap.xml')).toContain(exerciseHref)
    const found = await (await service.visitor().post('/library/search', { q: exercise.title })).text()
    expect(found).toContain(exerciseHref)
  })

  test('that is withdrawn takes the page away at once', async () => {
    expect((await withdraw([nameOf(card)])).status).toBe(303)
    expect(await statusOf(cardHref)).toBe(404)
    expect((await withdraw(['no-such-page@1'])).status).toBe(404)
    const events = await service.look(
      `select detail from concord.service_audit_event where kind = 'content-sign-off-withdrawn'`,
    )
    expect(events).toEqual([{ detail: { items: [nameOf(card)] } }])
  })

  test.each([
    [{ name: '' }, 'Please fill this in'],
    [{ profession: ' ' }, 'Please fill this in'],
    [{ registration: 'x'.repeat(200) }, 'This is too long'],
    [{ items: [] }, 'Tick at least one page'],
    [{ items: ['forged@1'] }, 'Tick at least one page'],
  ])('%j is refused beside its field, and what was typed stays', async (wrong, said) => {
    const before = await service.look('select count(*) from concord.content_sign_off')
    const form = { ...by, items: [nameOf(card)], profession: 'Physiotherapist', ...wrong }
    const answer = await admin.post(`/service/library/${module.slug}`, form)
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(said)
    if (!('profession' in wrong)) expect(page).toContain('value="Physiotherapist"')
    expect(await service.look('select count(*) from concord.content_sign_off')).toEqual(before)
  })

  test('is for administrators alone', async () => {
    expect((await signOff([nameOf(card)], service.visitor())).headers.get('location')).toContain('/sign-in')
    expect(await statusOf(cardHref)).toBe(404)
  })
})

describe('a page of the library', () => {
  test('may be kept by anyone while nobody is signed in, and by nobody else', async () => {
    const open = await service.visitor().get(exerciseHref)
    expect(open.headers.get('cache-control')).toMatch(/^public, max-age=/)
    const again = await service
      .visitor()
      .send(exerciseHref, { headers: { 'if-none-match': open.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    const own = await admin.get(exerciseHref)
    expect(own.headers.get('cache-control')).toBe('no-store')
  })

  test('says what keeps a reader safe, and where help is', async () => {
    const page = await (await service.visitor().get(exerciseHref)).text()
    expect(page).toContain('href="/help-now"')
    expect(page).toContain(`href="/tell-us/${exercise.id}?about=worse"`)
    expect(page).toMatch(/<link rel="canonical" href="http:\/\/localhost:3000\/library\/[\w-]+\/[\w-]+"/)
    expect(page).toContain('<meta name="description"')
  })

  test('has all three lengths of an exercise', async () => {
    const pages = await Promise.all(
      ['two-minutes', 'full', 'bad-day'].map((length) => words(`${exerciseHref}?length=${length}`)),
    )
    expect(new Set(pages).size).toBe(3)
  })

  test('welcomes search engines to what is open, and to nothing else', async () => {
    const robots = await (await service.visitor().get('/robots.txt')).text()
    expect(robots).toContain('Allow: /library\n')
    expect(robots).toContain('Disallow: /\n')
    expect(robots).toContain('Sitemap: http://localhost:3000/sitemap.xml')
  })
})

describe('an exercise tried without an account', () => {
  const form = { length: 'full', 'a-kind-words': 'heron in the reeds', 'a-unknown': 'x' }
  const flare = programme.flatMap(({ slug, exercises }) =>
    exercises.filter(({ id }) => id === 'flare-plan').map((found) => ({ slug, found })),
  )[0]

  test('shows what was written, to print, and keeps none of it', async () => {
    if (!flare) throw new Error('no flare plan')
    const at = `/library/${flare.slug}/flare-plan`
    const { found } = flare
    await admin.post(`/service/library/${flare.slug}`, { ...by, items: [nameOf(found)] })
    const answer = await service.visitor().post(at, form)
    const page = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(page).toContain('heron in the reeds')
    expect(page).toContain('This is not kept')
    expect(await service.look(`select * from concord.worksheet where exercise <> 'canary'`)).toEqual([])
    expect(await words(at)).not.toContain('heron')
  })

  test('says what cannot be read, and every word stays', async () => {
    const at = `/library/${flare?.slug}/flare-plan`
    const answer = await service.visitor().post(at, { ...form, 'a-kind-words': 'x'.repeat(300) })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('x'.repeat(300))
  })
})
