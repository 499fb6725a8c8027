import { createHash } from 'node:crypto'
import { z } from 'zod'

const Entry = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), review: z.literal('none') })
export const SafetyLock = z.strictObject({
  about: z.string(),
  languages: z.record(z.string(), z.record(z.string(), Entry)),
})
export type SafetyLock = z.infer<typeof SafetyLock>

/** Safety texts by language, then by key. */
export type SafetyTexts = Record<string, Record<string, string>>
type Tree = { readonly [key: string]: string | Tree }

/** A nested catalogue as flat keys, such as `help.label`. */
export function flat(tree: Tree, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value]] : Object.entries(flat(value, `${path}${key}.`)),
    ),
  )
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const about =
  'One SHA-256 for each safety text in each language. A text that changes, or a translation of one, must be locked ' +
  'again with "npm run content -- --lock", and its review starts again. No text here has been reviewed by a clinician.'

/** The lock for these texts. No review exists yet, so none can be carried over. */
export function lockFor(texts: SafetyTexts): SafetyLock {
  const languages = Object.entries(texts).map(([language, own]) => [
    language,
    Object.fromEntries(
      Object.entries(own).map(([key, text]) => [key, { sha256: sha256(text), review: 'none' }]),
    ),
  ])
  return { about, languages: Object.fromEntries(languages) }
}

/** Every safety text that is not as it was locked, in words. */
export function unlocked(lock: SafetyLock, texts: SafetyTexts): string[] {
  const first = Object.keys(texts.en ?? {})
  return [...new Set([...Object.keys(lock.languages), ...Object.keys(texts)])].flatMap((language) => {
    const locked = lock.languages[language] ?? {}
    const own = texts[language] ?? {}
    const keys = new Set([...Object.keys(locked), ...Object.keys(own), ...first])
    return [...keys].flatMap((key) => {
      const text = own[key]
      if (text === undefined) return [`${language}: safety text “${key}” is missing`]
      if (!locked[key]) return [`${language}: safety text “${key}” is new; check it and lock it`]
      if (locked[key].sha256 !== sha256(text))
        return [`${language}: safety text “${key}” was changed; check it and lock it`]
      return []
    })
  })
}
