import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Work } from '../app/capabilities/evidence/contract.ts'
import { safety } from '../app/language/en/safety.ts'
import { checkWork } from './content/evidence.ts'
import { asText } from './content/fault.ts'
import { checkHelpPack } from './content/help-now.ts'
import { knownFrom } from './content/known.ts'
import { notPersonFirst } from './content/language.ts'
import { flat, lockFor, unlocked } from './content/lock.ts'
import { checkNotice } from './content/notices.ts'
import { routes, soundTree } from './content/testing/sound-tree.ts'

const root = join(import.meta.dirname, '..')
const tree = soundTree()
const pack = 'content/help-now/england/pack.json'
const spine = 'content/help-now/england/spine.json'
const sources = 'content/help-now/england/sources.json'

/** What is told of a help pack in which one text is changed. */
function told(file: string, from: string | RegExp, to: string, on?: string): string[] {
  const text = tree[file] ?? ''
  const changed = { ...tree, [file]: text.replace(from, to) }
  if (changed[file] === text) throw new Error(`nothing to change in ${file}`)
  return checkHelpPack(changed, 'content/help-now/england', on).faults.map(asText)
}

describe('a fault planted in a help pack is found, with its line:', () => {
  it('a page checked more than 180 days before the date passed in, and on no date without one', () => {
    const old = (on?: string) =>
      told(pack, /"checkedOn": "[\d-]+"(?=\s+\}\n? *,)/, '"checkedOn": "2026-01-01"', on)
    expect(old()).toEqual([])
    expect(old('2026-06-30')).toEqual([])
    expect(old('2026-07-01')).toEqual([
      `${pack}:18: emergency services: checked on 2026-01-01, more than 180 days before 2026-07-01`,
    ])
    const card = told(spine, '"checkedOn": "2026-11-21"', '"checkedOn": "2026-01-01"', '2026-07-01')
    expect(card).toEqual([
      expect.stringMatching(/spine\.json:\d+: card “cauda-equina”: checked on 2026-01-01/),
    ])
  })

  it.each([
    [
      'a card without a source',
      spine,
      /"sources": \[[^\]]+\]/,
      '"sources": []',
      /spine\.json:22: cards\.\d+\.sources/,
    ],
    [
      'a source that is not listed',
      spine,
      '"torbay-cauda-equina"',
      '"unheard-of"',
      /spine\.json:22: source “unheard-of” is named but not listed/,
    ],
    [
      'a source address that is not https',
      sources,
      '"url": "https:',
      '"url": "http:',
      /sources\.json:5: sources\./,
    ],
    [
      'a button that does not say its number',
      pack,
      'Call 999"',
      'Call for help"',
      /pack\.json:8: numbers\.0: the button does not say/,
    ],
    ['a link to no card', spine, '"card": "cauda-equina"', '"card": "nowhere"', /no card “nowhere”/],
    [
      'a claim of clinical review',
      spine,
      '"clinicalReview": "none"',
      '"clinicalReview": "yes"',
      /clinicalReview/,
    ],
    [
      'two actions on one card',
      spine,
      '"emergencyDepartment"',
      '["call999", "sameDayAdvice"]',
      /spine\.json:14: .*action/,
    ],
    [
      'a card that is hard to read',
      spine,
      'It is rare but urgent.',
      'Neurological deterioration necessitating immediate multidisciplinary consultation. '.repeat(2),
      /spine\.json:2: card “cauda-equina” needs a reading age/,
    ],
    [
      'a card that is too long',
      spine,
      'It is rare but urgent.',
      'We can sit and talk. '.repeat(9),
      /has \d+ words; at most 120/,
    ],
    [
      'words that are not person-first',
      spine,
      'It is rare',
      'Chronic pain sufferers, it is rare',
      /living with pain/,
    ],
    ['JSON that cannot be read', spine, '"id": "cauda-equina",', '"id": "cauda-equina', /spine\.json:\d+: /],
  ])('%s', (_, file, from, to, says) => {
    expect(told(file, from, to)).toContainEqual(expect.stringMatching(says))
  })

  it('while a direction about safety may say what somebody must do', () => {
    expect(told(spine, 'It is rare but urgent.', 'You must go now.')).toEqual([])
  })
})

describe('a fault planted in a notice is found, with its line:', () => {
  const notice = tree['content/notices/privacy-v1.md'] ?? ''
  const known = knownFrom(
    tree,
    [Work.parse(JSON.parse(tree['content/evidence/works/ng193.json'] ?? ''))],
    routes,
  )
  const faults = (text: string) => checkNotice('notice.md', text, known).faults.map(asText)

  it('front matter that is missing or wrong', () => {
    expect(faults('# Privacy')).toEqual([
      expect.stringContaining('notice.md:1: does not start with front matter'),
    ])
    expect(faults(notice.replace('version: 1', 'version: one'))).toEqual([
      expect.stringContaining('notice.md:3: version'),
    ])
    expect(faults(notice.replace('from: 2026-11-21', 'from: soon'))).toEqual([
      expect.stringContaining(':4: from'),
    ])
    expect(faults(notice.replace('language: en', 'language: tlh'))).toEqual([
      expect.stringContaining(':5: language'),
    ])
  })

  it('a claim that rests on a work nobody listed', () => {
    expect(faults(notice.replace('legalReview: none', 'legalReview: none\nrestsOn: [ng193]'))).toEqual([])
    expect(faults(notice.replace('legalReview: none', 'legalReview: none\nrestsOn: [hearsay]'))).toEqual([
      expect.stringContaining(':7: rests on “hearsay”'),
    ])
  })

  it('a link to no page, or to a script; markup; a phrase that is controlling', () => {
    const lines = notice.split('\n').length
    expect(faults(`${notice}\n[here](/nowhere)`)).toEqual([
      expect.stringContaining(`:${lines + 1}: links to /nowhere`),
    ])
    expect(faults(`${notice}\n[here](javascript:alert(1))`).join()).toContain('javascript:')
    expect(faults(`${notice}\n<script>alert(1)</script>`).join()).toContain('not shown here: html')
    expect(faults(`${notice}\nYou must agree.`)).toEqual([expect.stringContaining(`“You must”`)])
  })
})

describe('a fault planted in a work is found, with its line:', () => {
  const file = 'content/evidence/works/ng193.json'
  const work = JSON.parse(tree[file] ?? '')
  const faults = (change: object) =>
    checkWork(file, JSON.stringify({ ...work, ...change }, null, 2)).faults.map(asText)

  it.each([
    ['another id than its file', { id: 'ng194' }, `${file}:2: is the work “ng194”`],
    ['nothing that it found', { found: '' }, 'found'],
    ['an address and no day on which it was opened', { address: 'https://a.example/' }, 'says when'],
    ['a phrase in our own words', { found: 'People suffer less.' }, '“suffer”'],
  ])('%s', (_, change, says) => {
    expect(faults(change)).toEqual([expect.stringContaining(says)])
  })

  it('while its title and facts are not ours to word', () => {
    expect(faults({ what: 'Complaints of chronic pain sufferers', facts: ['treatment failed'] })).toEqual([])
  })
})

it('npm run content says what is wrong and ends with a fault, or prints every text in a table', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'concord-content-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const [file, text] of Object.entries(tree)) write(file, text)
  const run = () =>
    spawnSync(process.execPath, [join(root, 'build/content.ts'), '--root', folder], { encoding: 'utf8' })
  const sound = run()
  expect(sound.status).toBe(0)
  expect(sound.stdout).toMatch(/^flare-plan +exercise +\d+ +\d+\.\d +1 +1 +none +2026-11-21 +none$/m)
  expect(sound.stdout).toContain('Flesch-Kincaid')
  const card = 'content/programme/05-flare-ups/cards/01-flare-ups-a.md'
  write(card, (tree[card] ?? '').replace('restsOn: [ng193]', 'restsOn: [hearsay]'))
  const broken = run()
  expect(broken.status).toBe(1)
  expect(broken.stderr).toContain(`${card}:8: restsOn names “hearsay”`)
  rmSync(folder, { recursive: true })
})

describe('H16 the lock on safety texts', () => {
  const texts = { en: flat(safety) }
  const lock = lockFor(texts)

  it('holds while nothing changes', () => {
    expect(unlocked(lock, texts)).toEqual([])
  })

  it('finds a changed, a new and a missing text until they are locked again', () => {
    const { 'believed.title': _, ...rest } = texts.en
    const changed = {
      en: { ...rest, 'nobodyWatches.short': 'Somebody may be watching.', 'another.text': 'New.' },
    }
    expect(unlocked(lock, changed)).toEqual([
      expect.stringContaining('“believed.title” is missing'),
      expect.stringContaining('“nobodyWatches.short” was changed'),
      expect.stringContaining('“another.text” is new'),
    ])
  })

  it('finds a translation that leaves a safety text out, and one that nobody locked', () => {
    const translated = { ...texts, cy: { 'believed.title': 'Mae eich poen yn real' } }
    const told = unlocked(lock, translated)
    expect(told).toContain('cy: safety text “believed.title” is new; check it and lock it')
    expect(told).toContain('cy: safety text “nobodyWatches.short” is missing')
  })

  it('starts every review again', () => {
    const reviews = Object.values(lock.languages.en ?? {}).map((entry) => entry.review)
    expect(new Set(reviews)).toEqual(new Set(['none']))
  })
})

it('finds each phrase that is never said', () => {
  for (const phrase of [
    'pain sufferers',
    'she complains of',
    'non-compliant',
    'wear and tear',
    'pain signals',
    'Well done!',
  ])
    expect(notPersonFirst(phrase), phrase).toHaveLength(1)
})
