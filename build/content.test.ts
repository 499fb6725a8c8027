import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { helpPack } from '../app/capabilities/help-now/content.server.ts'
import { safety } from '../app/language/en/safety.ts'
import { checkContent, checkLock } from './content/check.ts'
import { checkHelpPack } from './content/help-now.ts'
import { flat, lockFor, unlocked } from './content/lock.ts'
import { checkNotice, checkWork } from './content/notices.ts'
import { notPersonFirst } from './content/person-first.ts'

const root = join(import.meta.dirname, '..')
const [number, ...numbers] = helpPack.numbers
const [card, ...cards] = helpPack.cards
const withNumber = (change: object) => ({ ...helpPack, numbers: [{ ...number, ...change }, ...numbers] })
const withCard = (change: object) => ({ ...helpPack, cards: [{ ...card, ...change }, ...cards] })
const whats = (pack: unknown, on?: string) =>
  checkHelpPack('england', pack, on).faults.map((fault) => fault.what)

describe('the content that ships', () => {
  it('is sound and locked', () => {
    const { faults, texts } = checkContent(root)
    expect([...faults, ...checkLock(root, texts)]).toEqual([])
  })
})

describe('a fault planted in a help pack is found:', () => {
  it('a number checked more than 180 days before the date passed in, and on no date without one', () => {
    const old = withNumber({ checkedOn: '2026-01-01' })
    expect(whats(old)).toEqual([])
    expect(whats(old, '2026-06-30')).toEqual([])
    expect(whats(old, '2026-07-01').join()).toContain('more than 180 days before 2026-07-01')
  })

  it('a card without a source', () => {
    expect(whats(withCard({ sources: [] })).join()).toContain('sources')
  })

  it('a source that is not listed', () => {
    expect(whats(withCard({ sources: ['unheard-of'] })).join()).toContain(
      '“unheard-of” is named but not listed',
    )
  })

  it('a source address that is not https', () => {
    const [[id, source]] = Object.entries(helpPack.sources) as [[string, object]]
    expect(
      whats({ ...helpPack, sources: { ...helpPack.sources, [id]: { ...source, url: 'http://a.example' } } }),
    ).toHaveLength(1)
  })

  it('a button that does not say its number', () => {
    expect(whats(withNumber({ button: 'Call for help' })).join()).toContain('does not say the number')
  })

  it('a link to no card', () => {
    expect(whats(withCard({ also: [{ card: 'nowhere', words: 'More' }] })).join()).toContain(
      'no card “nowhere”',
    )
  })

  it('a claim of clinical review', () => {
    expect(whats(withCard({ clinicalReview: 'yes' })).join()).toContain('clinicalReview')
  })

  it('two actions on one card', () => {
    expect(whats(withCard({ action: ['call999', 'sameDayAdvice'] })).join()).toContain('action')
  })

  it('a card that is hard to read', () => {
    const hard =
      'Immediately investigate neurological deterioration necessitating multidisciplinary consultation.'
    expect(whats(withCard({ when: [hard, hard, hard], say: [hard] })).join()).toContain('reading age')
  })

  it('a card that is too long', () => {
    const lines = Array.from({ length: 6 }, () => 'We can sit and talk. '.repeat(9).trim())
    expect(whats(withCard({ when: lines })).join()).toMatch(/has \d+ words; at most 120/)
  })

  it('words that are not person-first', () => {
    expect(whats(withCard({ title: 'For chronic pain sufferers' })).join()).toContain('living with pain')
  })
})

describe('a fault planted in a notice is found:', () => {
  const notice = readFileSync(join(root, 'content/notices/privacy-v1.md'), 'utf8')
  const told = (text: string) =>
    checkNotice('notice.md', text, new Set(['epio-rct']))
      .map((fault) => fault.what)
      .join()

  it('front matter that is missing or wrong', () => {
    expect(told('# Privacy')).toContain('front matter')
    expect(told(notice.replace('version: 1', 'version: one'))).toContain('version')
    expect(told(notice.replace('from: 2026-11-21', 'from: soon'))).toContain('from')
    expect(told(notice.replace('language: en', 'language: tlh'))).toContain('language')
  })

  it('a claim that rests on a work nobody opened, and a work that says nothing of itself', () => {
    expect(told(notice.replace('legalReview: none', 'legalReview: none\nrestsOn: epio-rct'))).toBe('')
    expect(told(notice.replace('legalReview: none', 'legalReview: none\nrestsOn: hearsay'))).toContain(
      'hearsay',
    )
    expect(checkWork('works/hearsay.json', { what: 'Someone said so' })).not.toEqual([])
  })

  it('a link to no page, or to a script', () => {
    expect(told(`${notice}\n[here](/nowhere)`)).toContain('/nowhere')
    expect(told(`${notice}\n[here](javascript:alert(1))`)).toContain('javascript:')
  })

  it('markup', () => {
    expect(told(`${notice}\n<script>alert(1)</script>`)).toContain('do not show: html')
  })
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
